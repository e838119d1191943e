"""Runs the notebooks of this folder one after another in fresh kernels; started by ./open, which makes what it needs.

  execute.py write            outputs go into the notebooks themselves
  execute.py check FOLDER     outputs go into FOLDER and must equal the committed ones
  execute.py copy FOLDER      runs nothing: puts copies without outputs into FOLDER, where none are
"""

import base64
import io
import shutil
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from PIL import Image, ImageChops, ImageStat

HERE = Path(__file__).resolve().parent
# What the kernels say of themselves.
LOG = HERE.parent / "target" / "notebooks" / "kernel.log"
# Glyphs are smoothed differently by other releases of Java and FreeType: a picture is the same when it has the same
# size and hardly any difference. The values drawn stand beside it as text and must be equal.
LIKENESS = 2.0


def blank(path):
    """The notebook without what an earlier run left in it."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
    return notebook


def copy(folder):
    for path in sorted(HERE.glob("*.ipynb")):
        if not (folder / path.name).exists():
            nbformat.write(blank(path), folder / path.name)
    for path in sorted(HERE.glob("sql/*.sql")):
        if not (folder / "sql" / path.name).exists():
            shutil.copyfile(path, folder / "sql" / path.name)
    shutil.copyfile(HERE / "begin.jsh", folder / "begin.jsh")


def execute(path):
    notebook = blank(path)
    client = NotebookClient(
        notebook,
        kernel_name="java",
        timeout=300,
        record_timing=False,
        resources={"metadata": {"path": str(HERE)}},
    )
    with LOG.open("a", encoding="utf-8") as log:
        client.execute(stderr=log)
    # What is of this machine and not of the notebook: the release of Java, the editor's settings.
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Java (HTX)", "language": "java", "name": "java"},
            "language_info": {"file_extension": ".jshell", "mimetype": "text/x-java-source", "name": "java"},
        }
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                output.data["image/png"] = small(output.data["image/png"])
    nbformat.validate(notebook)
    return notebook


def text(value):
    return "".join(value) if isinstance(value, list) else value


def picture(value):
    return Image.open(io.BytesIO(base64.b64decode(text(value)))).convert("RGB")


def small(value):
    """The same picture in 256 colours, of which a chart has fewer."""
    out = io.BytesIO()
    picture(value).quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return base64.b64encode(out.getvalue()).decode("ascii")


def alike(one, other):
    if text(one).strip() == text(other).strip():
        return True
    one, other = picture(one), picture(other)
    return one.size == other.size and max(ImageStat.Stat(ImageChops.difference(one, other)).mean) < LIKENESS


def contents(cell):
    """The outputs of a cell by kind, in order; streams of text as one."""
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            yield output.name, text(output.text)
        else:
            for kind, value in sorted(output.data.items()):
                yield kind, value


def difference(cell, other):
    """What differs between two cells of equal place, in words; empty when nothing does."""
    if cell.source != other.source:
        return "the source"
    here, there = list(contents(cell)), list(contents(other))
    if [kind for kind, _ in here] != [kind for kind, _ in there]:
        return f"{[kind for kind, _ in here]} was committed, {[kind for kind, _ in there]} came out"
    for (kind, was), (_, now) in zip(here, there):
        if kind.startswith("image/"):
            if not alike(was, now):
                return "the picture"
        elif text(was) != text(now):
            lines = [pair for pair in zip(text(was).splitlines(), text(now).splitlines()) if pair[0] != pair[1]]
            return f"'{lines[0][0]}' was committed, '{lines[0][1]}' came out" if lines else "the number of lines"
    return ""


def main():
    if sys.argv[1] == "copy":
        copy(Path(sys.argv[2]))
        return
    writing = sys.argv[1] == "write"
    failed = 0
    LOG.unlink(missing_ok=True)
    for path in sorted(HERE.glob("*.ipynb")):
        began = time.monotonic()
        try:
            fresh = execute(path)
        except (CellExecutionError, DeadKernelError) as error:
            why = f"{error}\n{getattr(error, 'evalue', '')}\n{LOG}"
            print(f"{path.name}: một ô không chạy được · a cell failed\n{why}", file=sys.stderr)
            failed += 1
            continue
        took = time.monotonic() - began
        if writing:
            nbformat.write(fresh, path)
            print(f"{path.name}: {took:.1f} s, {path.stat().st_size / 1024:.0f} KB")
            continue
        nbformat.write(fresh, Path(sys.argv[2]) / path.name)
        committed = nbformat.read(path, as_version=4)
        wrong = [
            f"  cell {cell.id}: {found}"
            for cell, other in zip(committed.cells, fresh.cells)
            if (found := difference(cell, other))
        ]
        state = "khác bản đã lưu · differs from the committed one" if wrong else "như bản đã lưu · as committed"
        print("\n".join([f"{path.name}: {took:.1f} s, {state}", *wrong]))
        failed += bool(wrong)
    sys.exit(1 if failed else 0)


main()

package vn.htx.chart.draw;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGPath;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.htx.chart.model.Chart;
import vn.htx.model.Language;

/** A chart as an SVG document. Text stays text, set in Be Vietnam Pro as the widths measured here require. */
final class SvgPicture {
  static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  /** Letters are as wide as they were measured; a page says the same of its pictures in its own style. */
  private static final String WIDTHS = "svg{font-kerning:none;font-variant-ligatures:none}";

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final Document document;
  private final SVGGeneratorContext context;
  private final Element root;

  private SvgPicture(Document document, SVGGeneratorContext context, Element root) {
    this.document = document;
    this.context = context;
    this.root = root;
  }

  static SvgPicture of(Chart chart, Size size, Links links, Use use, Language language) {
    Document document = document();
    Frame frame = new Frame(chart, size, use, language);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setIDGenerator(
        new PrefixedIds(chart.id() + "-" + size.name().toLowerCase(Locale.ROOT)));
    context.setComment(null);
    context.setEmbeddedFontsOn(false);
    SVGGraphics2D g2 = new SVGGraphics2D(context, false /* text as text */);
    frame.draw(g2);
    Element root = g2.getRoot();
    SvgPicture picture = new SvgPicture(document, context, root);
    picture.describe(chart.caption().title().in(language), language, size, frame.height());
    picture.link(frame.marks(), links);
    picture.nameTypeface();
    return picture;
  }

  String inPage() {
    return text();
  }

  /** With the typeface's files in a folder, given as a relative address that ends in a slash. */
  String standingAlone(String fonts) {
    return standingAlone(face -> fonts + face.file());
  }

  /** With the letters that it needs, so that it can be moved to anywhere. */
  String withLetters() {
    String used = root.getTextContent();
    return standingAlone(face -> UsedLetters.address(face, used));
  }

  private String standingAlone(Function<Typeface, String> address) {
    StringBuilder css = new StringBuilder(WIDTHS);
    for (Typeface face : Typeface.values()) {
      css.append("@font-face{font-family:'%s';font-weight:%s;src:url('%s') format('truetype')}"
          .formatted(Typeface.FAMILY, face.weight(), address.apply(face)));
    }
    Element style = document.createElementNS(NAMESPACE, "style");
    style.setTextContent(css.toString());
    root.insertBefore(style, root.getFirstChild());
    return text();
  }

  private void describe(String name, Language language, Size size, int height) {
    root.setAttribute("viewBox", "0 0 %s %s".formatted(size.width(), height));
    root.setAttribute("width", Integer.toString(size.width()));
    root.setAttribute("height", Integer.toString(height));
    root.setAttribute("role", "img");
    root.setAttribute("lang", language.code());
    root.setAttribute("aria-label", name);
    Element title = document.createElementNS(NAMESPACE, "title");
    title.setTextContent(name);
    root.insertBefore(title, root.getFirstChild());
  }

  /** Lays links over the marks that lead somewhere; then the picture is a group of them, no image. */
  private void link(List<Mark> marks, Links links) {
    Element group = document.createElementNS(NAMESPACE, "g");
    for (Mark mark : marks) {
      links.of(mark.id()).ifPresent(address -> group.appendChild(link(mark, address)));
    }
    if (group.hasChildNodes()) {
      group.setAttribute("class", "marks");
      root.setAttribute("role", "group");
      root.appendChild(group);
    }
  }

  private Element link(Mark mark, String address) {
    Element area = document.createElementNS(NAMESPACE, "path");
    area.setAttribute("d", SVGPath.toSVGPathData(mark.area(), context));
    area.setAttribute("fill", "none");
    area.setAttribute("stroke", "none");
    area.setAttribute("pointer-events", "all");
    Element tip = document.createElementNS(NAMESPACE, "title");
    tip.setTextContent(mark.name());
    Element link = document.createElementNS(NAMESPACE, "a");
    link.setAttribute("href", address);
    if (mark.isRepeated()) { // it is reached once, where it is larger
      link.setAttribute("tabindex", "-1");
      link.setAttribute("aria-hidden", "true");
    } else {
      link.setAttribute("aria-label", mark.name());
    }
    link.appendChild(tip);
    link.appendChild(area);
    return link;
  }

  /** The library writes each weight as a family of its own, whereas CSS has one family with several weights. */
  private void nameTypeface() {
    rename(root);
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      rename((Element) all.item(i));
    }
  }

  private static void rename(Element element) {
    if (element.getAttribute("id").equals("genericDefs")) {
      element.removeAttribute("id"); // the same id in every document would clash within a page
    }
    String family = element.getAttribute("font-family");
    if (family.isEmpty()) {
      return;
    }
    String bare = family.replace("'", "");
    if (bare.startsWith(Typeface.FAMILY)) {
      element.setAttribute("font-weight", Integer.toString(Typeface.weightOf(bare)));
    }
    element.setAttribute("font-family", "'" + Typeface.FAMILY + "','Noto Sans',sans-serif");
  }

  private String text() {
    StringWriter out = new StringWriter();
    try {
      new SVGGraphics2D(document)
          .stream(root, out, false /* attributes, not style */, false /* UTF-8 as it is */);
    } catch (IOException inMemory) {
      throw new IllegalStateException("an SVG document could not be written", inMemory);
    }
    String text = out.toString();
    return text.substring(text.indexOf("<svg"));
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java has no XML documents", e);
    }
  }

  /** Ids that are unique within a page. */
  private static final class PrefixedIds extends SVGIDGenerator {
    private final String owner;

    PrefixedIds(String owner) {
      this.owner = owner;
    }

    @Override
    public String generateID(String prefix) {
      return owner + "-" + super.generateID(prefix);
    }
  }
}

package vn.htx.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.htx.app.account.AccountCommand;
import vn.htx.app.airflow.AirflowCommand;
import vn.htx.app.bench.BenchCommand;
import vn.htx.app.check.CheckCommand;
import vn.htx.app.lake.LakeCommand;
import vn.htx.app.option.RunId;
import vn.htx.app.option.RunOptions;
import vn.htx.app.serve.ServeCommand;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.Failure;
import vn.htx.app.terminal.Interruption;
import vn.htx.app.terminal.JsonReport;
import vn.htx.app.terminal.MaskedStream;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.Host;

/** The program: one command a subcommand, by hand, from a scheduler and from tests. */
@Command(
    name = "htx",
    mixinStandardHelpOptions = true,
    version = "htx 0.1.0",
    sortOptions = false,
    header = {
      "Phân tích hằng đêm của Liên minh Hợp tác xã.",
      "Nightly analytics of a Cooperative Alliance.",
      ""
    },
    description = {
      "",
      "Tệp trong inbox/ → bảng sạch và đối chiếu dòng → chỉ tiêu → biểu đồ và trang cho lãnh đạo.",
      "Files in inbox/ → clean tables and accounting → indicators → charts and a page for leadership.",
      ""
    },
    commandListHeading = "%nLệnh / commands:%n",
    optionListHeading = "%nTùy chọn / options:%n",
    exitCodeListHeading = "%nMã kết thúc / exit codes:%n",
    exitCodeList = {
      " 0:xong, hoặc không có gì để làm / done, or nothing to do",
      " 1:lỗi của chương trình / a bug of ours",
      " 2:sai tùy chọn, cấu hình hoặc hợp đồng dữ liệu / wrong option, configuration or contract",
      " 3:đã công bố nhưng bỏ ra quá mức cho phép / published, with more left out than tolerated",
      " 4:không công bố được gì / nothing published",
      "75:thử lại sau / try again later",
      "130:dừng giữa chừng bằng Ctrl-C; 143: bị yêu cầu dừng (SIGTERM) / stopped by Ctrl-C; 143: asked to end"
    },
    footerHeading = "%nVí dụ / examples:%n",
    footer = {
      "  ./htx nightly",
      "  ./htx nightly --data /srv/htx --as-of 2026-06-30",
      "  ./htx check inbox/loans/2026-06.xlsx",
      "  ./htx query \"SELECT * FROM indicator_values WHERE indicator_id = 'par30' LIMIT 5\"",
      ""
    })
public final class Htx implements Runnable {
  private static final String COMPLETION = "completion";
  private static final String HELP = "help";

  /** The commands that tell of all others. */
  private static final Set<String> OF_ALL = Set.of(COMPLETION, HELP);

  /** What makes each command, in the order of the help. */
  private static final Map<String, Supplier<Object>> COMMANDS = commands();

  @Spec
  private CommandSpec spec;

  private final JsonReport report;

  Htx(JsonReport report) {
    this.report = report;
  }

  /** What this command prints for machines. */
  JsonReport report() {
    return report;
  }

  public static void main(String[] args) {
    System.setErr(MaskedStream.over(new FileOutputStream(FileDescriptor.err)));
    Locale.setDefault(Locale.ROOT); // for the libraries: what is ours names its locale
    Interruption.listen();
    Interruption.exit(run(args));
  }

  /** Runs one command and gives its exit code; nothing here ends the process. */
  static int run(String... args) {
    var report = new JsonReport(List.of(args).contains(RunOptions.JSON), Console.ofProcess());
    Host.Registration told = Interruption.tell(report::failed);
    CommandLine line = commandLine(report, args);
    try {
      return line.execute(args);
    } catch (Error unforeseen) { // which the command line lets pass, as when memory is short
      return failed(unforeseen, line, report);
    } finally {
      told.close();
    }
  }

  /** With all commands. */
  static CommandLine commandLine(JsonReport report) {
    return commandLine(report, COMMANDS.keySet());
  }

  /** With the command that is asked for: to read the declarations of all takes longer than most commands. */
  private static CommandLine commandLine(JsonReport report, String... args) {
    boolean isAlone = args.length > 0 && COMMANDS.containsKey(args[0]) && !OF_ALL.contains(args[0]);
    return commandLine(report, isAlone ? Set.of(args[0]) : COMMANDS.keySet());
  }

  private static CommandLine commandLine(JsonReport report, Set<String> commands) {
    var line = new CommandLine(new Htx(report));
    COMMANDS.forEach((name, command) -> {
      if (commands.contains(name)) {
        line.addSubcommand(name, command.get());
      }
    });
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(110);
    line.setAbbreviatedOptionsAllowed(false);
    line.registerConverter(LocalDate.class, Htx::day);
    line.registerConverter(RunId.class, RunId::parse);
    line.setExitCodeExceptionMapper(Failure::exitCode);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(failure, command, report));
    line.setParameterExceptionHandler((wrong, args) -> wrongArgument(wrong, report));
    return line;
  }

  private static Map<String, Supplier<Object>> commands() {
    var commands = new LinkedHashMap<String, Supplier<Object>>();
    commands.put("nightly", NightlyCommand::new);
    commands.put("ingest", StageCommands.Ingest::new);
    commands.put("indicators", StageCommands.Indicators::new);
    commands.put("site", StageCommands.Site::new);
    commands.put("publish", StageCommands.Publish::new);
    commands.put("check", () -> new CheckCommand(Domains::installation));
    commands.put("serve", () -> new ServeCommand(Domains::installation));
    commands.put("account", () -> new AccountCommand(Domains::installation));
    commands.put("query", QueryCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("tables", TablesCommand::new);
    commands.put("rules", RulesCommand::new);
    commands.put("init", InitCommand::new);
    commands.put("sample", SampleCommand::new);
    commands.put("lake", () -> new LakeCommand(Domains::installation));
    commands.put("airflow", () -> new AirflowCommand(Domains::installation));
    commands.put("bench", () -> new BenchCommand(Domains::installation));
    commands.put(COMPLETION, Completion::new);
    commands.put(HELP, CommandLine.HelpCommand::new);
    return commands;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new TypeConversionException(
          "'%s' không phải ngày như 2026-06-30 / is not a day such as 2026-06-30".formatted(text));
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int failed(Throwable failure, CommandLine command, JsonReport report) {
    report.failed(failure);
    return Failure.tell(failure, command.getErr());
  }

  private static int wrongArgument(ParameterException wrong, JsonReport report) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("Sai tùy chọn / wrong option: " + wrong.getMessage());
    report.print(
        Exit.WRONG,
        List.of(Problem.of("Sai tùy chọn", "A wrong option")
            .at(command.getCommandSpec().qualifiedName())
            .found(String.valueOf(wrong.getMessage()))));
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("Xem / see: %s --help".formatted(command.getCommandSpec().qualifiedName()));
    }
    return Exit.WRONG;
  }

  /** Prints a completion script for bash and zsh. */
  @Command(
      name = COMPLETION,
      mixinStandardHelpOptions = true,
      description = {
        "In kịch bản gợi ý lệnh cho bash, zsh: source <(./htx completion)",
        "Print completion for bash and zsh."
      })
  static final class Completion implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().getOut().print(AutoComplete.bash("htx", spec.root().commandLine()));
      spec.commandLine().getOut().flush();
    }
  }
}

using System.CommandLine;
using Fazhi.Commands;

var root = new RootCommand("法治卫健 — 卫生健康行政机关的法治政府建设系统");
root.Subcommands.Add(BackupCommand.Create());
root.Subcommands.Add(DemoCommand.Create());
root.Subcommands.Add(DueCommand.Create());
root.Subcommands.Add(ExportCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(KeysCommand.Create());
root.Subcommands.Add(MigrateCommand.Create());
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(SetupCommand.Create());
root.Subcommands.Add(VerifyCommand.Create());
root.Subcommands.Add(FiguresCommand.Create());
root.Subcommands.Add(RestoreCommand.Create());
root.Subcommands.Add(RowsCommand.Create());
root.Subcommands.Add(ReportCommand.Create());
return await CommandRun.Of(root.Parse(args));

using System.CommandLine;
using Fazhi.Commands;

var root = new RootCommand("法治卫健 — 卫生健康行政机关的法治政府建设系统")
{
    DueCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

using System.Text.RegularExpressions;
using Fazhi.Data.Exchange;
using Fazhi.Data.Retention;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Ledgers.Definitions;

/// <summary>Reads one ledger file; every mistake is reported with its line.</summary>
public static partial class LedgerFile
{
    /// <summary>Reads the text of a file.</summary>
    /// <param name="name">Name for messages; its stem must be the key of the ledger.</param>
    /// <param name="text">Contents of the file.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <returns>The definition, or null when something is wrong.</returns>
    public static LedgerDefinition? Read(string name, string text, ICollection<DefinitionError> errors)
    {
        var found = new List<DefinitionError>();
        var definition = Parse(name, text, found) is { } root
            ? Define(new YamlSection(root, name, found, "台账"), name, found)
            : null;
        foreach (var error in found.OrderBy(e => e.Line))
            errors.Add(error);
        return found.Count == 0 ? definition : null;
    }

    private static YamlMappingNode? Parse(string name, string text, List<DefinitionError> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            errors.Add(new(name, 1, "文件要有一份内容，由 名称: 值 组成"));
        }
        catch (YamlException e)
        {
            errors.Add(new(name, (int)e.Start.Line, Explain(e)));
        }
        catch (InvalidOperationException)
        {
            errors.Add(new(name, YamlPlaces.LastReadable(text), "不是正确的 YAML：多半是括号没有成对"));
        }

        return null;
    }

    private static string Explain(YamlException e) => e.Message.Contains("uplicate", StringComparison.Ordinal)
        ? "同一个名称写了两次"
        : $"不是正确的 YAML（多半是缩进、冒号或括号）：{e.Message}";

    private static LedgerDefinition Define(YamlSection root, string file, List<DefinitionError> errors)
    {
        var key = root.Required("key");
        if (key.Length > 0 && !KeyPattern().IsMatch(key))
            root.Wrong("key", $"“{key}”不能作台账的键，要写成 training.sessions 的样子");
        else if (key.Length > 0 && Path.GetFileNameWithoutExtension(file) != key)
            root.Wrong("key", $"键是“{key}”，文件名就要是 {key}.yaml");
        var map = FieldMap.Read(root);
        var flow = FlowReader.Read(root);
        var definition = new LedgerDefinition
        {
            Key = key,
            Name = root.Required("name"),
            Group = root.Required("group"),
            Description = root.Text("description") ?? "",
            Count = root.Required("count"),
            Version = root.Text("version") is null ? Missing(root) : root.Integer("version", 1, 9999) ?? 0,
            Confirmation = flow is not null ? Confirmation.Flow
                : root.OneOf("confirmation", "self", "self", "second person") == "self"
                    ? Confirmation.Self : Confirmation.SecondPerson,
            Flow = flow,
            Retention = RetentionClasses.Read(root.OneOf("retention", "永久", [.. RetentionClasses.Labels]))!.Value,
            ProvidedByModule = root.OneOf("provider", "ledger", "ledger", "module") == "module",
            Fields = FieldReader.Read(root, map),
            NumberField = map.Number,
            List = root.Words("list"),
            File = file,
        };
        DefinitionRules.Check(definition, root, errors);
        root.RefuseUnknown();
        return definition;
    }

    private static int Missing(YamlSection root)
    {
        root.Required("version");
        return 0;
    }

    [GeneratedRegex(@"^[a-z][a-z_]*\.[a-z][a-z_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}

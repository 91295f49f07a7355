using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Api;
using Fazhi.Kernel.Calendar;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Scenarios;

/// <summary>
/// Turns an input as written into the input of an act, through the same JSON as that of other programs: names of fields
/// in snake case, dates as 2026-03-05, choices by their Chinese words or their names, people and things by name.
/// </summary>
/// <param name="file">File for messages.</param>
/// <param name="errors">Receives what is wrong.</param>
/// <param name="find">Key of a person, office, subject or record by name; null for none.</param>
internal sealed class ScenarioInput(string file, List<ScenarioError> errors, Func<string, Guid?> find)
{
    private const string Merge = "<<";

    /// <summary>The input; null when something is wrong, which then stands among the errors.</summary>
    /// <param name="node">What is written; null for nothing.</param>
    /// <param name="type">Input type of the act.</param>
    /// <param name="line">Line of the act.</param>
    public object? Read(YamlNode? node, Type type, int line)
    {
        var before = errors.Count;
        var json = Convert(node ?? new YamlMappingNode(), type, "input", line);
        if (errors.Count > before)
            return null;
        try
        {
            return json.Deserialize(type, ApiJson.Options);
        }
        catch (JsonException wrong)
        {
            errors.Add(new(file, LineOf(node, line), $"input 读不成：{wrong.Message}"));
            return null;
        }
    }

    private JsonNode? Convert(YamlNode node, Type wanted, string name, int line)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        line = LineOf(node, line);
        if (node is YamlScalarNode scalar && IsScalar(type))
            return type != wanted && scalar.Value is null or "" or "~" or "null" ? null : Scalar(scalar.Value ?? "", type, name, line);
        if (IsScalar(type))
            return Fail(line, $"“{name}”要写一个值");
        if (DictionaryValue(type) is { } value)
            return node is YamlMappingNode pairs
                ? new JsonObject(Entries(pairs).Select(e => KeyValuePair.Create(e.Name, Convert(e.Value, value, e.Name, line))))
                : Fail(line, $"“{name}”要写成 {{ 名称: 值 }} 的样子");
        if (Element(type) is { } element)
            return node switch
            {
                YamlSequenceNode list => new JsonArray([.. list.Children.Select(c => Convert(c, element, name, line))]),
                YamlScalarNode { Value: { Length: > 0 } } => new JsonArray(Convert(node, element, name, line)),
                _ => Fail(line, $"“{name}”要写成列表：[甲, 乙]"),
            };
        return node is YamlMappingNode mapping ? Object(mapping, type, name, line) : Fail(line, $"“{name}”要写成 {{ 名称: 值 }} 的样子");
    }

    private JsonObject Object(YamlMappingNode mapping, Type type, string name, int line)
    {
        var known = ApiJson.Options.GetTypeInfo(type).Properties.Where(p => p.Set is not null).ToArray();
        var result = new JsonObject();
        foreach (var (key, at, value) in Entries(mapping))
        {
            if (known.FirstOrDefault(p => p.Name == key) is { } property)
                result[key] = Convert(value, property.PropertyType, key, line);
            else
                Fail(at, known.Length == 0
                    ? $"“{name}”没有要填的项，“{key}”是多余的"
                    : $"“{name}”里没有“{key}”这一项，可用的有：{string.Join("、", known.Select(p => p.Name))}");
        }

        foreach (var missing in known.Where(p => p.IsRequired && !result.ContainsKey(p.Name)))
            Fail(line, $"“{name}”缺少“{missing.Name}”");
        return result;
    }

    /// <summary>The entries of a mapping; those merged in with &lt;&lt; give way to its own.</summary>
    public static IEnumerable<(string Name, int Line, YamlNode Value)> Entries(YamlMappingNode mapping)
    {
        var own = mapping.Children.Select(c => (Name: (c.Key as YamlScalarNode)?.Value ?? c.Key.ToString(), Line: (int)c.Key.Start.Line, c.Value))
            .ToArray();
        return own.Where(e => e.Name != Merge).Concat(own
            .Where(e => e.Name == Merge).Select(e => e.Value).OfType<YamlMappingNode>().SelectMany(Entries)
            .Where(merged => own.All(e => e.Name != merged.Name)));
    }

    private JsonValue? Scalar(string text, Type type, string name, int line)
    {
        if (type == typeof(string))
            return JsonValue.Create(text);
        if (type == typeof(bool))
            return text is "true" or "是" ? JsonValue.Create(true)
                : text is "false" or "否" ? JsonValue.Create(false)
                : Fail(line, $"“{name}”写成了“{text}”，要写 true 或者 false");
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? JsonValue.Create(text)
                : Fail(line, $"“{name}”写成了“{text}”，日期要写成 2026-03-05 的样子");
        if (type == typeof(DateTimeOffset))
            return DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? JsonValue.Create(new DateTimeOffset(moment, BeijingTime.Offset))
                : Fail(line, $"“{name}”写成了“{text}”，时间要写成 2026-03-05 08:30 的样子（北京时间）");
        if (type == typeof(Guid))
            return find(text) is { } key
                ? JsonValue.Create(key)
                : Fail(line, $"“{name}”所指的“{text}”不在人员、机构、监管对象和前面用 as 命名的记录之中");
        if (type.IsEnum)
            return Choices.Find(type, text) is { } choice
                ? JsonValue.Create(choice)
                : Fail(line, $"“{name}”写成了“{text}”，可选的有：{string.Join("、", Choices.Of(type))}");
        return Number(text, type, name, line);
    }

    private JsonValue? Number(string text, Type type, string name, int line) =>
        !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? Fail(line, $"“{name}”写成了“{text}”，要写数字")
            : type == typeof(int) && number != decimal.Truncate(number)
                ? Fail(line, $"“{name}”写成了“{text}”，要写整数")
                : type == typeof(int) ? JsonValue.Create((int)number) : JsonValue.Create(number);

    private JsonValue? Fail(int line, string reason)
    {
        errors.Add(new(file, line, reason));
        return null;
    }

    // a node that was made here, not read, has no place
    private static int LineOf(YamlNode? node, int otherwise) => node is { Start.Line: > 0 } ? (int)node.Start.Line : otherwise;

    private static bool IsScalar(Type type) => type.IsEnum || type == typeof(string) || type == typeof(bool)
        || type == typeof(int) || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(Guid)
        || type == typeof(DateTimeOffset);

    private static Type? DictionaryValue(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() is { } open
        && (open == typeof(Dictionary<,>) || open == typeof(IReadOnlyDictionary<,>) || open == typeof(IDictionary<,>))
            ? type.GetGenericArguments()[1]
            : null;

    private static Type? Element(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0]
        : null;
}

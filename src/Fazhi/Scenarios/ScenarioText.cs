using Fazhi.Data.Exchange;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Scenarios;

/// <summary>The text of a scenario file as a mapping, or why it is none.</summary>
internal static class ScenarioText
{
    public static YamlMappingNode? Parse(string file, string text, List<ScenarioError> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            errors.Add(new(file, 1, stream.Documents.Count == 0
                ? "文件是空的"
                : "文件要有一份内容，由 名称: 值 组成"));
        }
        catch (YamlException wrong)
        {
            errors.Add(new(file, (int)wrong.Start.Line, wrong.Message.Contains("uplicate", StringComparison.Ordinal)
                ? "同一个名称写了两次"
                : $"不是正确的 YAML（多半是缩进、冒号或者括号）：{wrong.Message}"));
        }
        catch (InvalidOperationException)
        {
            errors.Add(new(file, YamlPlaces.LastReadable(text), "不是正确的 YAML：多半是括号没有成对"));
        }

        return null;
    }
}

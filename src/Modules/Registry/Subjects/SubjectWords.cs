using Fazhi.Ui;

namespace Fazhi.Registry;

/// <summary>Words for subjects: kinds and states.</summary>
public static class SubjectWords
{
    /// <summary>Kinds of subjects.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "医疗机构", "公共场所", "生活饮用水", "学校", "托育机构", "用人单位", "职业健康技术机构", "放射诊疗机构", "消毒产品单位",
        "餐饮具集中消毒单位", "采供血机构", "自然人", "其他",
    ];

    /// <summary>The kinds to choose from, with words for none.</summary>
    public static IReadOnlyList<Choice> KindChoices(string none) =>
        [new() { Value = "", Text = none }, .. Kinds.Select(k => new Choice { Value = k, Text = k })];

    /// <summary>A state as word and shape.</summary>
    public static StateWord State(SubjectStatus status) => status switch
    {
        SubjectStatus.Active => new() { Kind = StateKind.Done, Word = "在业" },
        SubjectStatus.Suspended => new() { Kind = StateKind.Paused, Word = "停业" },
        SubjectStatus.Closed => new() { Kind = StateKind.Void, Word = "注销" },
        _ => new() { Kind = StateKind.Skipped, Word = "已并入" },
    };
}

using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.FileReview;

/// <summary>案卷自查: the sheet held against a case. Pure: the same material gives the same result.</summary>
internal sealed record SelfReview
{
    public required ScoreSheet Sheet { get; init; }

    public required IReadOnlyList<ReviewedItem> Vetoes { get; init; }

    public required IReadOnlyList<ReviewedItem> Items { get; init; }

    public required IReadOnlyList<PaperDifference> Differences { get; init; }

    public required IReadOnlyList<DataFinding> Data { get; init; }

    public bool IsVetoed => Vetoes.Any(v => v.Verdict == Verdict.NotMet);

    /// <summary>Points left when only what the record shows is taken off; 0 when a veto item is not met.</summary>
    public decimal Score => IsVetoed ? 0 : Math.Max(0, Sheet.Full - Items.Sum(i => i.Deduction));

    /// <summary>Points that only a person can give.</summary>
    public decimal Pending => Items.Where(i => i.Verdict == Verdict.Person).Sum(i => i.Item.Points);

    public string Band => IsVetoed ? "不合格" : Sheet.BandOf(Score);

    /// <summary>What the record shows to be wrong, vetoes first.</summary>
    public IReadOnlyList<ReviewedItem> NotMet => [.. Vetoes.Concat(Items).Where(i => i.Verdict == Verdict.NotMet)];

    public int Findings => NotMet.Count + Differences.Count + Data.Count;

    public static SelfReview Of(CaseMaterial material, ScoreSheet sheet) => new()
    {
        Sheet = sheet,
        Vetoes = [.. sheet.Vetoes.Select(i => Review(material, i))],
        Items = [.. sheet.Items.Select(i => Review(material, i))],
        Differences = PaperCheck.Of(material.Matter, material.Papers, material.Agency),
        Data = [.. DataChecks.Of(material)],
    };

    private static ReviewedItem Review(CaseMaterial material, SheetItem item)
    {
        var answer = item.By == Answerer.Person
            ? Answer.Person("由评查人员对照案卷判断")
            : CaseChecks.All[item.Id](material);
        if (item.By == Answerer.Partly && answer.Verdict == Verdict.Met)
            answer = Answer.Person($"记录中没有发现问题：{answer.Reason}；由人对照原件确认");
        return new ReviewedItem
        {
            Item = item,
            Answer = answer,
            Basis = StatuteRegister.Default.Basis(item.Rule, material.Matter.Decision?.On),
        };
    }
}

/// <summary>An item of the sheet with its answer.</summary>
internal sealed record ReviewedItem
{
    public required SheetItem Item { get; init; }

    public required Answer Answer { get; init; }

    public required LegalBasis Basis { get; init; }

    public Verdict Verdict => Answer.Verdict;

    public decimal Deduction => Verdict == Verdict.NotMet ? Item.Deduction(Answer.Faults) : 0;
}

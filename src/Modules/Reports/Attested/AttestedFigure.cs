using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Attested;

/// <summary>核定数: a total known only from paper, with the file and who signed it. Always shown as such.</summary>
[RecordKind("reports.attested-figure", "核定数", Keeping.Permanent, Attaches = [typeof(FileLink)])]
internal sealed class AttestedFigure : ScopedRecord
{
    public string Indicator { get; private set; } = "";

    public DateOnly AsOf { get; private set; }

    public decimal Value { get; private set; }

    public decimal? Numerator { get; private set; }

    public decimal? Denominator { get; private set; }

    public string Signer { get; private set; } = "";

    public string Source { get; private set; } = "";

    public Guid FileId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public void Attest(AttestedFigureDraft draft, Guid file, DateTimeOffset recordedAt) =>
        (Indicator, AsOf, Value, Numerator, Denominator, Signer, Source, FileId, RecordedAt) =
        (draft.Indicator, draft.AsOf, draft.Value, draft.Numerator, draft.Denominator, draft.Signer, draft.Source, file,
            recordedAt);

    public void Withdraw(DateOnly on) => WithdrawnOn = on;
}

/// <summary>What is entered to attest a figure; the signed paper comes as a file.</summary>
public sealed record AttestedFigureDraft
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Day up to which the paper counts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Value in the base unit of the indicator; at most two decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper part of a ratio.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Lower part of a ratio.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Who signed the paper.</summary>
    public required string Signer { get; init; }

    /// <summary>Name and number of the paper.</summary>
    public required string Source { get; init; }
}

/// <summary>登记核定数 — enter a total known only from paper.</summary>
internal sealed class AttestFigure(IndicatorCatalogue catalogue) : Act<AttestedFigure, AttestedFigureDraft>
{
    public override string Name => "reports.attest-figure";

    public override string Label => "登记核定数";

    public override bool Creates => true;

    public static IReadOnlyList<Role> Who { get; } = [Role.Head, Role.SectionHead];

    public override IReadOnlyList<Role> Roles => Who;

    protected override AttestedFigure New() => new();

    protected override IEnumerable<Unmet> Check(Facts<AttestedFigure, AttestedFigureDraft> f)
    {
        if (catalogue.Find(f.Input.Indicator) is not { } indicator)
        {
            yield return new Unmet(null, $"没有名为“{f.Input.Indicator}”的指标，请从指标清单里选择。");
            yield break;
        }

        if (f.Files.Count == 0)
            yield return new Unmet(null, "核定数要附盖章或签字的原件，请先上传文件。");
        if (f.Input.Signer.Length == 0)
            yield return new Unmet(null, "请填写原件的签字人。");
        if (f.Input.AsOf > f.Today)
            yield return new Unmet(null, $"截至日期{f.Input.AsOf:yyyy-MM-dd}晚于今天。");
        if (indicator.IsRatio && f.Input.Denominator is null or 0)
            yield return new Unmet(null, $"“{indicator.Name}”是比率，请同时填写分子和分母。");
    }

    protected override void Apply(Facts<AttestedFigure, AttestedFigureDraft> f) =>
        f.Matter.Attest(f.Input, f.Files[0], f.RecordedAt);
}

/// <summary>撤回核定数 — the computed figure stands again.</summary>
internal sealed class WithdrawAttestedFigure : Act<AttestedFigure, WithdrawAttestedFigureDraft>
{
    public override string Name => "reports.withdraw-attested-figure";

    public override string Label => "撤回核定数";

    public override IReadOnlyList<Role> Roles => AttestFigure.Who;

    protected override IEnumerable<Unmet> Check(Facts<AttestedFigure, WithdrawAttestedFigureDraft> f)
    {
        if (f.Matter.WithdrawnOn is not null)
            yield return new Unmet(null, "该核定数已撤回。");
    }

    protected override void Apply(Facts<AttestedFigure, WithdrawAttestedFigureDraft> f) => f.Matter.Withdraw(f.On);
}

/// <summary>Nothing is entered to withdraw an attested figure.</summary>
public sealed record WithdrawAttestedFigureDraft;

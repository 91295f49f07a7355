namespace Fazhi.Documents.Papers;

/// <summary>产品样品采样记录、非产品样品采样记录 — what was sampled, how, and how it was sealed.</summary>
public sealed record SamplePaper : PenaltyPaper
{
    internal override string Template => "sample";

    /// <summary>Product or not: each has a form of its own.</summary>
    public required bool IsProduct { get; init; }

    /// <summary>Day and time in words.</summary>
    public required string Time { get; init; }

    /// <summary>Where it was taken.</summary>
    public required string Place { get; init; }

    /// <summary>Number on the label.</summary>
    public required string SampleNumber { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Specification.</summary>
    public required string Spec { get; init; }

    /// <summary>Batch or day of production.</summary>
    public required string Batch { get; init; }

    /// <summary>Producer on the label.</summary>
    public required string Producer { get; init; }

    /// <summary>Quantity with unit.</summary>
    public required string Quantity { get; init; }

    /// <summary>State of the package.</summary>
    public required string Package { get; init; }

    /// <summary>How it was taken.</summary>
    public required string Method { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>What it is to be examined for.</summary>
    public required string Items { get; init; }

    /// <summary>How it was sealed.</summary>
    public required string Sealing { get; init; }

    /// <summary>The reserve and where it is kept, in words.</summary>
    public required string Reserve { get; init; }

    /// <summary>Who was there for the party.</summary>
    public required string Attending { get; init; }

    /// <summary>Officers, each with certificate.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>Article.</summary>
    public required string Basis { get; init; }
}

/// <summary>产品样品确认告知书 — asks the producer on the label whether the sampled product is its own.</summary>
public sealed record SampleConfirmationPaper : PenaltyPaper
{
    internal override string Template => "sample-confirmation";

    /// <summary>Whom it is sent to.</summary>
    public required string Producer { get; init; }

    /// <summary>Day of sampling.</summary>
    public required DateOnly SampledOn { get; init; }

    /// <summary>Where it was sampled.</summary>
    public required string Place { get; init; }

    /// <summary>Number on the label.</summary>
    public required string SampleNumber { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Specification.</summary>
    public required string Spec { get; init; }

    /// <summary>Batch or day of production.</summary>
    public required string Batch { get; init; }

    /// <summary>Last day to answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Whom to answer.</summary>
    public required string Contact { get; init; }
}

/// <summary>技术鉴定委托书 — entrusts a body with a test, an examination or an appraisal.</summary>
public sealed record EntrustmentPaper : PenaltyPaper
{
    internal override string Template => "entrustment";

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>Its certificate, with validity.</summary>
    public required string Qualification { get; init; }

    /// <summary>What is sent, each in words.</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary>Day by which the result is asked for.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Number of the first entrustment when it is repeated; empty otherwise.</summary>
    public required string Repeats { get; init; }

    /// <summary>Officers, each with certificate.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];
}

/// <summary>检验结果告知书 — tells the party the result and, where a rule gives it, the right to another examination.</summary>
public sealed record AppraisalResultPaper : PenaltyPaper
{
    internal override string Template => "appraisal-result";

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>Number of the report.</summary>
    public required string ReportNumber { get; init; }

    /// <summary>What was examined, each in words.</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>The verdict in words.</summary>
    public required string Verdict { get; init; }

    /// <summary>The conclusion.</summary>
    public required string Finding { get; init; }

    /// <summary>Article that gives another examination; empty for none.</summary>
    public required string RetestBasis { get; init; }

    /// <summary>Last day to ask for it; null for none.</summary>
    public required DateOnly? RetestUntil { get; init; }

    /// <summary>Article on statements and defence.</summary>
    public required string DefenceBasis { get; init; }

    /// <summary>Officers, each with certificate.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];
}

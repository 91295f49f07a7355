namespace Fazhi.Penalties;

/// <summary>What is entered about the party. With a subject chosen, empty fields are taken from its file.</summary>
public sealed record PartyDraft
{
    /// <summary>Key of the subject; null when it has no file.</summary>
    public Guid? Subject { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Citizen or organisation.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>Unified social credit code; empty when there is none.</summary>
    public string Code { get; init; } = "";

    /// <summary>Address for service.</summary>
    public string Address { get; init; } = "";

    /// <summary>Legal representative or person in charge.</summary>
    public string Principal { get; init; } = "";
}

/// <summary>What opens a case.</summary>
public record CaseDraft
{
    /// <summary>The party.</summary>
    public required PartyDraft Party { get; init; }

    /// <summary>What it is said to have done: 未取得医疗机构执业许可证擅自执业.</summary>
    public required string Cause { get; init; }

    /// <summary>The campaign it belongs to; empty for none.</summary>
    public string Campaign { get; init; } = "";
}

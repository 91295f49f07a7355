using Fazhi.Data;

namespace Fazhi.Registry;

/// <summary>执法主体: the body in whose name acts are done.</summary>
[RecordKind("registry.agency", "执法主体", Keeping.Permanent)]
internal sealed class Agency : Record
{
    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Letterhead { get; private set; } = "";

    public string CreditCode { get; private set; } = "";

    public string DivisionCode { get; private set; } = "";

    public Guid? PredecessorId { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public void Found(AgencyDraft draft, DateOnly on)
    {
        Alter(draft);
        (PredecessorId, ValidFrom) = (draft.PredecessorId, on);
    }

    public void Alter(AgencyDraft draft)
    {
        (Name, ShortName, Code) = (draft.Name, draft.ShortName, draft.Code);
        Letterhead = draft.Letterhead.Length == 0 ? draft.Name : draft.Letterhead;
        (CreditCode, DivisionCode) = (draft.CreditCode, draft.DivisionCode);
    }

    public void Dissolve(DateOnly on) => ValidTo = on;
}

/// <summary>What is entered to found an agency.</summary>
public sealed record AgencyDraft
{
    /// <summary>Full name, such as 青岚县卫生健康局.</summary>
    public required string Name { get; init; }

    /// <summary>Name in running text, such as 青岚县卫健局.</summary>
    public required string ShortName { get; init; }

    /// <summary>Short code in document numbers, such as 青.</summary>
    public required string Code { get; init; }

    /// <summary>Heading of its papers; the full name when empty.</summary>
    public string Letterhead { get; init; } = "";

    /// <summary>Unified social credit code; empty when not yet known.</summary>
    public string CreditCode { get; init; } = "";

    /// <summary>Six-digit division code.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>The agency it follows; null for none.</summary>
    public Guid? PredecessorId { get; init; }
}

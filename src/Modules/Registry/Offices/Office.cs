using Fazhi.Data;
using Fazhi.Data.Scopes;

namespace Fazhi.Registry;

/// <summary>机构: an office of the agency, a subordinate institution or a township, in one tree.</summary>
[RecordKind("registry.office", "内设和下属机构", Keeping.Permanent)]
internal sealed class Office : Record
{
    public Guid AgencyId { get; private set; }

    public Guid? ParentId { get; private set; }

    public string Name { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public int Ordinal { get; private set; }

    public long Low { get; private set; }

    public long High { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public OfficeRange Range => new(Low, High);

    public void Open(OfficeDraft draft, OfficeSeat seat, DateOnly on)
    {
        (AgencyId, ParentId, Name, Kind) = (draft.AgencyId, draft.ParentId, draft.Name, draft.Kind);
        (Ordinal, Low, High, ValidFrom) = (seat.Ordinal, seat.Range.Low, seat.Range.High, on);
    }

    public void Alter(AlteredOfficeDraft draft) => (Name, Kind) = (draft.Name, draft.Kind);

    public void Close(DateOnly on) => ValidTo = on;
}

/// <summary>The place that a new office takes in the tree.</summary>
internal sealed record OfficeSeat(int Ordinal, OfficeRange Range);

/// <summary>What is entered to open an office.</summary>
public sealed record OfficeDraft
{
    /// <summary>The agency.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>The office above; null for the agency's own top.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Name, such as 医政医管科.</summary>
    public required string Name { get; init; }

    /// <summary>机关、内设机构、下属单位 or 乡镇街道.</summary>
    public required string Kind { get; init; }
}

/// <summary>What is entered to alter an office; its place in the tree stays, because every record carries it.</summary>
public sealed record AlteredOfficeDraft
{
    /// <summary>New name.</summary>
    public required string Name { get; init; }

    /// <summary>机关、内设机构、下属单位 or 乡镇街道.</summary>
    public required string Kind { get; init; }
}

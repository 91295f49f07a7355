using Fazhi.Data;
using Fazhi.Data.Search;

namespace Fazhi.Registry;

/// <summary>监管对象: an organisation or person under supervision; one file each.</summary>
[RecordKind("registry.subject", "监管对象", Keeping.Permanent)]
internal sealed class Subject : ScopedRecord, ISearchable
{
    private readonly List<FormerName> formerNames = [];

    public string Name { get; private set; } = "";

    public string CreditCode { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string Specialty { get; private set; } = "";

    public bool IsPublicInstitution { get; private set; }

    public string Address { get; private set; } = "";

    public string DivisionCode { get; private set; } = "";

    public string Principal { get; private set; } = "";

    public SubjectStatus Status { get; private set; }

    public Guid? MergedIntoId { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public IReadOnlyList<FormerName> FormerNames => formerNames;

    public void Register(SubjectDraft draft, DateOnly on, DateTimeOffset recordedAt)
    {
        Write(draft);
        (Status, ValidFrom, RecordedAt) = (SubjectStatus.Active, on, recordedAt);
    }

    public void Correct(SubjectDraft draft, DateOnly on)
    {
        if (draft.Name != Name)
            formerNames.Add(Former(on));
        Write(draft);
    }

    public void Close(SubjectStatus status, DateOnly on) => (Status, ValidTo) = (status, on);

    public void MergeInto(Guid other, DateOnly on) =>
        (Status, MergedIntoId, ValidTo) = (SubjectStatus.Merged, other, on);

    /// <remarks>The person in charge stays out: names of persons are never searched.</remarks>
    public IEnumerable<SearchText> SearchTexts() =>
    [
        new("名称", Name),
        .. formerNames.Select(f => new SearchText("曾用名", f.Name)),
        new("统一社会信用代码", CreditCode),
        new("地址", Address),
    ];

    private FormerName Former(DateOnly until) => new()
    {
        RecordId = Id,
        Ordinal = formerNames.Count + 1,
        Name = Name,
        Until = until,
        OfficePosition = OfficePosition,
    };

    private void Write(SubjectDraft draft)
    {
        (Name, CreditCode, Kind, Specialty) = (draft.Name, draft.CreditCode, draft.Kind, draft.Specialty);
        (IsPublicInstitution, Address, DivisionCode) = (draft.IsPublicInstitution, draft.Address, draft.DivisionCode);
        Principal = draft.Principal;
    }
}

/// <summary>A name that a subject bore until a day.</summary>
internal sealed class FormerName : IScoped
{
    public Guid RecordId { get; init; }

    public long OfficePosition { get; init; }

    public int Ordinal { get; init; }

    public string Name { get; init; } = "";

    public DateOnly Until { get; init; }
}

/// <summary>What became of a subject.</summary>
public enum SubjectStatus
{
    /// <summary>在业.</summary>
    Active,

    /// <summary>停业.</summary>
    Suspended,

    /// <summary>注销.</summary>
    Closed,

    /// <summary>并入另一档案.</summary>
    Merged,
}

/// <summary>What is entered to register or correct a subject.</summary>
public sealed record SubjectDraft
{
    /// <summary>Name as registered.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; empty for a natural person or where none exists.</summary>
    public string CreditCode { get; init; } = "";

    /// <summary>医疗机构、公共场所、饮用水、学校、用人单位 …</summary>
    public required string Kind { get; init; }

    /// <summary>Specialty of supervision.</summary>
    public string Specialty { get; init; } = "";

    /// <summary>True for a public medical institution.</summary>
    public bool IsPublicInstitution { get; init; }

    /// <summary>Address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Division code of the place, six digits; empty when unknown.</summary>
    public string DivisionCode { get; init; } = "";

    /// <summary>Person in charge.</summary>
    public string Principal { get; init; } = "";
}

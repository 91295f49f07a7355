using Fazhi.Data;
using Fazhi.Data.Scopes;

namespace Fazhi.Registry;

/// <summary>人员: somebody who works for an agency.</summary>
[RecordKind("registry.person", "人员", Keeping.Permanent)]
internal sealed class Person : Record
{
    public string Name { get; private set; } = "";

    public string StaffNumber { get; private set; } = "";

    public DateOnly JoinedOn { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public void Register(PersonDraft draft, DateOnly on) =>
        (Name, StaffNumber, JoinedOn) = (draft.Name, draft.StaffNumber, on);

    public void Correct(PersonDraft draft) => (Name, StaffNumber) = (draft.Name, draft.StaffNumber);

    public void Leave(DateOnly on) => LeftOn = on;
}

/// <summary>岗位: a person holds a role in an office for a time.</summary>
[RecordKind("registry.post", "岗位", Keeping.Permanent)]
internal sealed class Post : Record
{
    public Guid PersonId { get; private set; }

    public Guid OfficeId { get; private set; }

    public Role Role { get; private set; }

    public Guid? ActingForId { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public void Assign(PostDraft draft, DateOnly on) =>
        (PersonId, OfficeId, Role, ActingForId, ValidFrom, ValidTo) =
        (draft.PersonId, draft.OfficeId, draft.Role, draft.ActingForId, on, draft.Until);

    public void End(DateOnly on) => ValidTo = on;
}

/// <summary>证件: an enforcement certificate or a legal qualification.</summary>
[RecordKind("registry.certificate", "执法证件和资格", Keeping.Permanent)]
internal sealed class Certificate : Record
{
    public Guid PersonId { get; private set; }

    public string Number { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string Issuer { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public void Issue(CertificateDraft draft, DateOnly on, DateTimeOffset recordedAt) =>
        (PersonId, Number, Kind, Issuer, ValidFrom, ValidTo, RecordedAt) =
        (draft.PersonId, draft.Number, draft.Kind, draft.Issuer, on, draft.ValidTo, recordedAt);

    public void Revoke(DateOnly on) => ValidTo = on;
}

/// <summary>What is entered to register a person.</summary>
public sealed record PersonDraft
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Staff number; unique.</summary>
    public required string StaffNumber { get; init; }
}

/// <summary>What is entered to assign a post.</summary>
public sealed record PostDraft
{
    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The office.</summary>
    public required Guid OfficeId { get; init; }

    /// <summary>What the post allows.</summary>
    public required Role Role { get; init; }

    /// <summary>For whom the person acts; null for a post of their own.</summary>
    public Guid? ActingForId { get; init; }

    /// <summary>Last day; null for no end.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What is entered to issue a certificate.</summary>
public sealed record CertificateDraft
{
    /// <summary>Kind of an enforcement certificate.</summary>
    public const string Enforcement = "行政执法证";

    /// <summary>Kind of the qualification a reviewer of legality needs.</summary>
    public const string LegalQualification = "国家统一法律职业资格";

    /// <summary>The holder.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Number on the certificate.</summary>
    public required string Number { get; init; }

    /// <summary><see cref="Enforcement"/> or <see cref="LegalQualification"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who issued it.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Last day of validity; null for no end.</summary>
    public DateOnly? ValidTo { get; init; }
}

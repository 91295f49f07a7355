namespace Fazhi.Registry;

/// <summary>Name and code of a subject for other modules; not scoped, because a case names its party anywhere.</summary>
public sealed record SubjectReference
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Present name.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; empty when there is none.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Kind of subject.</summary>
    public required string Kind { get; init; }

    /// <summary>Address.</summary>
    public required string Address { get; init; }

    /// <summary>Person in charge.</summary>
    public required string Principal { get; init; }
}

/// <summary>Name of an office for other modules.</summary>
public sealed record OfficeReference
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the agency it belongs to.</summary>
    public required string Agency { get; init; }

    /// <summary>机关、内设机构、下属单位 or 乡镇街道.</summary>
    public required string Kind { get; init; }

    /// <summary>Its place in the tree.</summary>
    public required long Low { get; init; }
}

/// <summary>Name of a person for other modules.</summary>
public sealed record PersonReference
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Staff number.</summary>
    public required string StaffNumber { get; init; }
}

/// <summary>A certificate or qualification of a person for other modules.</summary>
public sealed record CertificateReference
{
    /// <summary>Key of the holder.</summary>
    public required Guid Person { get; init; }

    /// <summary>Kind, such as <see cref="CertificateDraft.Enforcement"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null for no end.</summary>
    public required DateOnly? ValidTo { get; init; }
}

using Fazhi.Data;

namespace Fazhi.Registry;

/// <summary>Name and code of a subject, read from the table of subjects without its scope; never written.</summary>
/// <remarks>
/// A type of its own, because a filter taken off <see cref="Subject"/> would be taken off the whole query that the
/// names are joined to, and show rows of other offices.
/// </remarks>
[Unrecorded("a second view of the table of subjects, without rows of its own")]
internal sealed class SubjectName
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string CreditCode { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Address { get; init; } = "";

    public string Principal { get; init; } = "";
}

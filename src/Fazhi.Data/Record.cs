namespace Fazhi.Data;

/// <summary>A row whose every state is kept in the change log: register, matter or ledger entry.</summary>
/// <remarks>
/// The entity type carries a <see cref="RecordKindAttribute"/>. Its state is written only by an act; the number of the
/// last change and its hash stand on the row, so the next act needs no further read.
/// </remarks>
public abstract class Record
{
    /// <summary>Key; version 7, so keys sort by time of creation.</summary>
    public Guid Id { get; internal set; } = Guid.CreateVersion7();

    /// <summary>Number of the last change of this record: 1, 2, 3 … without a gap.</summary>
    public int ChangeNumber { get; internal set; }

    /// <summary>Hash of the last change, lower-case hexadecimal.</summary>
    public string LastHash { get; internal set; } = "";
}

/// <summary>A row seen only by those whose posts reach its office, or to whom it was granted.</summary>
public interface IScoped
{
    /// <summary>Place of the office in the tree; see <see cref="Scopes.OfficeRange"/>.</summary>
    long OfficePosition { get; }
}

/// <summary>A record that belongs to an office.</summary>
public abstract class ScopedRecord : Record, IScoped
{
    /// <summary>The agency in whose name it is kept.</summary>
    public Guid AgencyId { get; internal set; }

    /// <summary>The office that keeps it.</summary>
    public Guid OfficeId { get; internal set; }

    /// <inheritdoc/>
    public long OfficePosition { get; internal set; }

    /// <summary>Puts a new record where another one lies, so that whoever sees the one sees the other.</summary>
    public void PlaceBeside(ScopedRecord other) =>
        (AgencyId, OfficeId, OfficePosition) = (other.AgencyId, other.OfficeId, other.OfficePosition);
}

/// <summary>
/// A record of which every version stays as a row of its own: key (Id, ChangeNumber), current while
/// <see cref="KnownTo"/> is null.
/// </summary>
public interface IVersioned
{
    /// <summary>Moment from which this version was known; equals the moment of its change.</summary>
    DateTimeOffset KnownFrom { get; set; }

    /// <summary>Moment at which the next version replaced it; null while it is current.</summary>
    DateTimeOffset? KnownTo { get; set; }

    /// <summary>A copy of this version on which the next act works.</summary>
    Record NextVersion();
}

/// <summary>A row that hangs on a record and is part of its state: clock, task, file link, issued number.</summary>
public interface IAttached : IScoped
{
    /// <summary>Key of the row.</summary>
    Guid Id { get; }

    /// <summary>Kind of the record it hangs on.</summary>
    string RecordKind { get; }

    /// <summary>Key of the record it hangs on.</summary>
    Guid RecordId { get; }
}

/// <summary>How long records of a kind are kept.</summary>
public enum Keeping
{
    /// <summary>永久: registers, reports, logs and what proves other records.</summary>
    Permanent,

    /// <summary>By the class of each record, which is an <see cref="Retention.IRetained"/> with a source of its terms.</summary>
    ByRecord,
}

/// <summary>Names a kind of record: <c>module.thing</c>, and what people call it.</summary>
/// <param name="kind">Such as <c>registry.subject</c>.</param>
/// <param name="label">Such as 监管对象.</param>
/// <param name="keeping">How long such records are kept; no kind is without an answer.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RecordKindAttribute(string kind, string label, Keeping keeping) : Attribute
{
    /// <summary>The key.</summary>
    public string Kind => kind;

    /// <summary>The Chinese name.</summary>
    public string Label => label;

    /// <summary>How long such records are kept.</summary>
    public Keeping Keeping => keeping;

    /// <summary>Types of attached rows that such a record may carry.</summary>
    public Type[] Attaches { get; init; } = [];
}

/// <summary>
/// Marks a column or table that is not part of a record's state. The list of its uses is closed and held by a test.
/// </summary>
/// <param name="reason">Why it may change without an act.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class UnrecordedAttribute(string reason) : Attribute
{
    /// <summary>Why it may change without an act.</summary>
    public string Reason => reason;
}

/// <summary>
/// Marks a text column that holds JSON; its state is the canonical form, whatever the database returns.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonColumnAttribute : Attribute;

using System.Buffers;
using System.Security.Cryptography;
using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Confidential;

/// <summary>查阅登记: one confidential value was shown to one person for one purpose. Never the value itself.</summary>
/// <remarks>
/// Beside its own change it is a link of one chain over all disclosures: serial numbers without a gap, each digest over
/// the one before. So an entry that was taken out together with its change is missed too.
/// </remarks>
[RecordKind("confidential.disclosure", "保密查阅登记", Keeping.Permanent)]
public sealed class Disclosure : Record
{
    /// <summary>1, 2, 3 … over the whole installation.</summary>
    public long Serial { get; private set; }

    /// <summary>When (UTC, milliseconds).</summary>
    public DateTimeOffset ShownAt { get; private set; }

    /// <summary>To whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Name of the person, as it was then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>Kind of the record.</summary>
    public string TargetKind { get; private set; } = "";

    /// <summary>Key of the record.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>Place of the record's office in the tree, for who may read the entry.</summary>
    public long TargetPosition { get; private set; }

    /// <summary>Where the record stands, such as the name of its ledger.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Key of the field.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Name of the field.</summary>
    public string FieldName { get; private set; } = "";

    /// <summary>Why the field is confidential.</summary>
    public ConfidentialClass Class { get; private set; }

    /// <summary>What for, as entered.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Digest of the entry before; empty for the first.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>SHA-256 over everything above, lower-case hexadecimal.</summary>
    public string Digest { get; private set; } = "";

    internal void Write(ConfidentialValue shown, Actor to, string purpose, DateTimeOffset at)
    {
        (ShownAt, PersonId, PersonName, Purpose) = (Storage.Moments.Cut(at), to.PersonId, to.Name, purpose);
        (TargetKind, TargetId, TargetPosition) = (shown.Kind, shown.Record, shown.OfficePosition);
        (Place, Field, FieldName, Class) = (shown.Place, shown.Field, shown.FieldName, shown.Class);
    }

    internal void Follow(long serial, string previous)
    {
        (Serial, Previous) = (serial, previous);
        Digest = OwnDigest();
    }

    internal string OwnDigest()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        var json = new CanonicalWriter(buffer);
        json.BeginObject();
        foreach (var (name, value) in Content())
        {
            json.Name(name);
            json.Value(value);
        }

        json.EndObject();
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private (string Name, object Value)[] Content() =>
    [
        ("class", Class), ("field", Field), ("field_name", FieldName), ("id", Id), ("kind", TargetKind),
        ("person", PersonId), ("person_name", PersonName), ("place", Place), ("position", TargetPosition),
        ("previous", Previous), ("purpose", Purpose), ("record", TargetId), ("serial", Serial), ("shown_at", ShownAt),
    ];
}

internal static class DisclosureMapping
{
    public static void Map(EntityTypeBuilder<Disclosure> b)
    {
        b.ToTable("disclosures");
        b.HasIndex(d => d.Serial).IsUnique();
    }
}

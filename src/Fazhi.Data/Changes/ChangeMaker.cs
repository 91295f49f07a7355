using System.Buffers;
using System.Text;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Data.Changes;

/// <summary>What is the same for every change of one act.</summary>
public sealed record ChangeHeader
{
    /// <summary>Name of the act.</summary>
    public required string Act { get; init; }

    /// <summary>Moment of recording, cut to milliseconds.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The date in law.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who is signed in.</summary>
    public required Scopes.Actor Actor { get; init; }

    /// <summary>Names of those who performed it.</summary>
    public required string PerformedBy { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Warnings under which it was taken.</summary>
    public string Warnings { get; init; } = "";
}

/// <summary>Makes the change of a record after an act, and writes its number and hash back on the record.</summary>
public static class ChangeMaker
{
    /// <summary>The next change of the record. The record's columns must hold their final values.</summary>
    public static Change Next(Record record, IReadOnlyList<IAttached> attached, ChangeHeader header, IModel model)
    {
        var shape = RecordShape.Of(model.FindEntityType(record.GetType())!);
        var payload = State(shape, record, attached, model);
        var salt = ChangeHash.NewSalt();
        var scoped = record as ScopedRecord;
        var change = new Change
        {
            RecordKind = shape.Kind!.Kind,
            RecordId = record.Id,
            Number = record.ChangeNumber + 1,
            RecordedAt = header.RecordedAt,
            On = header.On,
            RecordedBy = header.Actor.PersonId,
            RecordedByName = header.Actor.Name,
            PerformedBy = header.PerformedBy,
            AgencyId = scoped?.AgencyId ?? Guid.Empty,
            OfficeId = scoped?.OfficeId ?? Guid.Empty,
            OfficePosition = scoped?.OfficePosition ?? 0,
            Act = header.Act,
            Reason = ComposedText.Of(header.Reason),
            Warnings = header.Warnings,
            WarningsDigest = ChangeHash.OfWarnings(salt, header.Warnings),
            Payload = Encoding.UTF8.GetString(payload),
            Salt = salt,
            PayloadDigest = ChangeHash.OfPayload(salt, payload),
            StateHash = ChangeHash.OfState(payload),
            PreviousHash = record.LastHash,
        };
        change.Hash = ChangeHash.OfHeader(change);
        record.ChangeNumber = change.Number;
        record.LastHash = change.Hash;
        return change;
    }

    /// <summary>The canonical state of a record, UTF-8.</summary>
    public static byte[] State(RecordShape shape, object record, IReadOnlyList<IAttached> attached, IModel model)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        shape.Write(new CanonicalWriter(buffer), record, attached, model);
        return buffer.WrittenSpan.ToArray();
    }
}

using Fazhi.Data.Acts;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Confidential;

/// <summary>Where confidential values are shown: logged first, then opened.</summary>
public sealed class ConfidentialDesk(
    ActDesk desk, FazhiDb database, IEnumerable<IConfidentialSource> sources, FieldCipher cipher)
{
    /// <summary>Who asks here.</summary>
    public Scopes.Actor Actor => desk.Actor;

    /// <summary>The field, without its value; null when it is not in the scope.</summary>
    public async Task<ConfidentialValue?> Find(string kind, Guid record, string field, CancellationToken ct)
    {
        if (sources.FirstOrDefault(s => s.Kind == kind) is not { } source)
            return null;
        await using var db = database.Open(desk.Actor);
        return await source.Find(db, record, field, ct);
    }

    /// <summary>Takes the act and, once its entry stands, opens the value.</summary>
    /// <returns>What became of the act; the text only when it was taken.</returns>
    public async Task<(ActResult Result, string? Text)> Show(ShowDraft draft, CancellationToken ct)
    {
        var result = await desk.Take("confidential.show", null, new Entry(draft), ct);
        if (result is not ActResult.Taken || await Find(draft.Kind, draft.Record, draft.Field, ct) is not { } value)
            return (result, null);
        return (result, cipher.Open(value.SealedFor, value.Stored));
    }
}

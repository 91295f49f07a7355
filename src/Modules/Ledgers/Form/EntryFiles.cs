using Fazhi.Data;
using Fazhi.Data.Files;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Fazhi.Ledgers.Form;

/// <summary>The files of an entry's form: those that stand in it already, those that have just arrived, and leave to send more.</summary>
public sealed class EntryFiles(FileIntake intake, RecordFiles files, ICurrentActor current)
{
    private const string Into = "into";

    /// <summary>Key of the field that an arriving file belongs to, from the address of the page.</summary>
    public static IReadOnlyDictionary<string, string> Arrived(LedgerDefinition definition, HttpRequest request) =>
        definition.Fields.Where(f => f.Type == FieldType.Files).ToDictionary(
            f => f.Key,
            f => string.Join('\n', FileIntake.Keys(request.Query[f.Key].ToString())
                .Concat(request.Query[Into] == f.Key ? FileIntake.Keys(request.Query["files"].ToString()) : []).Distinct()));

    /// <summary>Each field of files with its files and an address to send more to.</summary>
    public async Task<IReadOnlyList<FileField>> Of(
        LedgerDefinition definition, EntryInput input, (string Act, Guid? Record, string Page) form, CancellationToken ct)
    {
        var fields = definition.Fields.Where(f => f.Type == FieldType.Files).ToArray();
        var known = await Known(fields, input, form, ct);
        var all = new List<FileField>();
        foreach (var field in fields)
        {
            var page = QueryHelpers.AddQueryString(form.Page, fields
                .Select(f => KeyValuePair.Create(f.Key, (string?)string.Join(',', Keys(input, f).Where(known.ContainsKey))))
                .Where(q => q.Value!.Length > 0).Append(new(Into, field.Key)));
            all.Add(new FileField
            {
                Key = field.Key,
                Name = field.Name,
                Ticket = await intake.Issue(current.Actor, form.Act, form.Record, page, ct),
                Files = [.. Keys(input, field).Where(known.ContainsKey).Select(k => known[k])],
            });
        }

        return all;
    }

    /// <summary>Keys of files that have arrived for this act and are not yet part of the entry.</summary>
    public async Task<IReadOnlyList<Guid>> Waiting(
        LedgerDefinition definition, EntryInput input, string act, Guid? record, CancellationToken ct)
    {
        var keys = definition.Fields.Where(f => f.Type == FieldType.Files).SelectMany(f => Keys(input, f)).ToArray();
        return [.. (await intake.Waiting(current.Actor, act, record, keys, ct)).Select(f => f.Id)];
    }

    private async Task<Dictionary<Guid, Choice>> Known(
        LedgerField[] fields, EntryInput input, (string Act, Guid? Record, string Page) form, CancellationToken ct)
    {
        var keys = fields.SelectMany(f => Keys(input, f)).ToArray();
        var known = (await intake.Waiting(current.Actor, form.Act, form.Record, keys, ct)).ToDictionary(
            f => f.Id, f => new Choice { Value = $"{f.Id}", Text = f.Name, Hint = FileWords.Describe(f) });
        if (form.Record is { } record)
            foreach (var link in await files.Of(current.Actor, "ledgers.entry", record, ct))
                known[link.Id] = new Choice { Value = $"{link.Id}", Text = link.Name, Hint = FileWords.Describe(link) };
        return known;
    }

    private static IEnumerable<Guid> Keys(EntryInput input, LedgerField field) =>
        FileIntake.Keys(input.Fields.GetValueOrDefault(field.Key) ?? "");
}

/// <summary>A field of files in a form.</summary>
public sealed record FileField
{
    /// <summary>Key of the field.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Leave to send files once.</summary>
    public required string Ticket { get; init; }

    /// <summary>Files that stand in it.</summary>
    public required IReadOnlyList<Choice> Files { get; init; }
}

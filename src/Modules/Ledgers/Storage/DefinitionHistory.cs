using System.Linq.Expressions;
using System.Text.Json;
using Fazhi.Data;
using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Storage;

/// <summary>Refuses a ledger file under which entries already made could no longer be read.</summary>
internal sealed class DefinitionHistory(LedgerCatalogue catalogue, TimeProvider time) : IStorageStep
{
    public async Task Run(FazhiDbContext db, CancellationToken ct)
    {
        var stored = await db.Set<StoredDefinition>().ToDictionaryAsync(s => s.Ledger, StringComparer.Ordinal, ct);
        var errors = new List<DefinitionError>();
        foreach (var definition in catalogue.All)
            if (stored.GetValueOrDefault(definition.Key) is { } before)
                errors.AddRange(await Compare(db, before, definition, ct));
        foreach (var (ledger, before) in stored.Where(s => catalogue.Find(s.Key) is null))
            if (await LedgerValues.Known(db, ledger, RowView.Now).CountAsync(ct) is > 0 and var hits)
                errors.Add(new($"{before.Ledger}.yaml", 1, $"文件不见了，而这本台账有{hits}条记录；请放回文件"));
        if (errors.Count > 0)
            throw new LedgerDefinitionException(errors);
        foreach (var definition in catalogue.All)
            Accept(db, stored.GetValueOrDefault(definition.Key), definition);
        await db.SaveChangesAsync(ct);
    }

    private void Accept(FazhiDbContext db, StoredDefinition? before, LedgerDefinition definition)
    {
        var fields = JsonSerializer.Serialize(definition.Fields.Select(StoredField.Of));
        var flow = JsonSerializer.Serialize(StoredState.Of(definition.Flow));
        if (before is null)
            db.Add(new StoredDefinition
            {
                Ledger = definition.Key,
                Version = definition.Version,
                Fields = fields,
                Flow = flow,
                AcceptedAt = time.Now(),
            });
        else if (before.Fields != fields || before.Flow != flow || before.Version != definition.Version)
            (before.Version, before.Fields, before.Flow, before.AcceptedAt) = (definition.Version, fields, flow, time.Now());
    }

    private static async Task<List<DefinitionError>> Compare(
        FazhiDbContext db, StoredDefinition before, LedgerDefinition now, CancellationToken ct)
    {
        var errors = new List<DefinitionError>();
        if (now.Version < before.Version)
            errors.Add(new(now.File, 1, $"version 是{now.Version}，而数据库里已用到{before.Version}；不能用更早的文件"));
        foreach (var old in JsonSerializer.Deserialize<StoredField[]>(before.Fields)!)
            if (await Incompatible(db, old, now, ct) is { } error)
                errors.Add(error);
        foreach (var old in JsonSerializer.Deserialize<StoredState[]>(before.Flow)!)
            if (await Stranded(db, old, now, ct) is { } error)
                errors.Add(error);
        return errors;
    }

    // Entries that stand in the state could not be finished, or would begin or cease to count without an act.
    private static async Task<DefinitionError?> Stranded(
        FazhiDbContext db, StoredState old, LedgerDefinition now, CancellationToken ct)
    {
        var state = now.Flow?.State(old.Key);
        if (state?.IsCounted == old.IsCounted || (now.Flow is null && old.IsCounted))
            return null;
        var hits = await LedgerValues.Known(db, now.Key, RowView.Now)
            .CountAsync(e => e.FlowState == old.Key && e.State != EntryState.Voided, ct);
        var what = state is null ? "删去了" : state.IsCounted ? "改成了计入" : "改成了不计入";
        return hits == 0 ? null : new(now.File, state?.Line ?? 1,
            $"流程的状态“{old.Key}”（{old.Name}）{what}，影响正处在这个状态的{hits}条记录；请保留这个状态，等它们办完");
    }

    private static async Task<DefinitionError?> Incompatible(
        FazhiDbContext db, StoredField old, LedgerDefinition now, CancellationToken ct)
    {
        var field = now.Field(old.Key);
        var what = field switch
        {
            null => "删去了",
            _ when field.Type != old.Type => $"类型由 {old.Type.Word()} 改成了 {field.Type.Word()}",
            _ when field.Scale != old.Scale => $"小数位由{old.Scale}改成了{field.Scale}",
            _ when field.Confidential != old.Confidential => field.Confidential ? "改成了保密" : "改成了不保密",
            _ when field.Column != old.Column => "在 map 里的位置变了",
            _ => null,
        };
        if (what is not null)
            return await Hits(db, now, old, null, ct) is > 0 and var hits
                ? new(now.File, field?.Line ?? 1, $"字段“{old.Key}”（{old.Name}）{what}，影响已有的{hits}条记录；请保留原字段，另加新字段")
                : null;
        foreach (var gone in old.Choices.Except(field!.Choices))
            if (field.Choices.Count > 0 && await Hits(db, now, old, gone, ct) is > 0 and var hits)
                return new(now.File, field.Line, $"字段“{old.Key}”去掉了选项“{gone}”，影响已有的{hits}条记录；请保留这个选项");
        return null;
    }

    private static async Task<int> Hits(
        FazhiDbContext db, LedgerDefinition now, StoredField old, string? choice, CancellationToken ct)
    {
        var entries = LedgerValues.Known(db, now.Key, RowView.Now);
        if (old.Type == FieldType.Lines)
            return await entries.CountAsync(
                e => db.Set<LedgerLine>().Any(l => l.RecordId == e.Id && l.Version == e.ChangeNumber && l.Field == old.Key), ct);
        return await entries.CountAsync(Holds(old, choice), ct);
    }

    private static Expression<Func<LedgerEntry, bool>> Holds(StoredField old, string? choice)
    {
        var value = LedgerColumns.Value(old.AsField());
        Expression condition = choice switch
        {
            null when value.Body.Type.IsValueType && Nullable.GetUnderlyingType(value.Body.Type) is null =>
                Expression.Constant(true),
            null => Expression.NotEqual(value.Body, Expression.Constant(null, value.Body.Type)),
            _ when old.Type == FieldType.Tags => Expression.Call(
                value.Body, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Expression.Constant($"|{choice}|")),
            _ => Expression.Equal(value.Body, Expression.Constant(choice)),
        };
        return Expression.Lambda<Func<LedgerEntry, bool>>(condition, value.Parameters);
    }
}

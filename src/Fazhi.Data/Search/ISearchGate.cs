namespace Fazhi.Data.Search;

/// <summary>Keeps records out of sight that stand in the index already, such as those of an import not yet published.</summary>
public interface ISearchGate
{
    /// <summary>Kind of the records.</summary>
    string Kind { get; }

    /// <summary>Which of the records nobody may be shown yet.</summary>
    Task<IReadOnlyCollection<Guid>> Hidden(FazhiDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct);
}

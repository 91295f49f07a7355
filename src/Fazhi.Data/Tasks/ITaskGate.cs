namespace Fazhi.Data.Tasks;

/// <summary>Keeps tasks off the workbench whose records stand in the database already, such as those of an import not yet published.</summary>
public interface ITaskGate
{
    /// <summary>Records whose tasks nobody may be shown yet.</summary>
    IQueryable<Guid> Hidden(FazhiDbContext db);
}

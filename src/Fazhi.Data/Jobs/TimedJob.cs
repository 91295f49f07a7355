namespace Fazhi.Data.Jobs;

/// <summary>
/// Work that the server does by the clock. Doing it twice, or on two servers at once, must change nothing more.
/// </summary>
public interface ITimedJob
{
    /// <summary>Name in the table of runs, such as <c>seal</c>.</summary>
    string Name { get; }

    /// <summary>Length of a slot; the job runs once in each. Slots are counted from 1970-01-01 in Chinese time.</summary>
    TimeSpan Every { get; }

    /// <summary>Does it, as a named part of the system.</summary>
    /// <returns>What was done, in a few words, for the table of runs; empty for nothing.</returns>
    Task<string> Run(CancellationToken ct);
}

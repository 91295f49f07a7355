namespace Fazhi.Data.Jobs;

/// <summary>
/// Work that the server does by the clock. Doing it twice, or on two servers at once, must change nothing more.
/// </summary>
public interface ITimedJob
{
    /// <summary>Name in the server's log, such as <c>seal</c>.</summary>
    string Name { get; }

    /// <summary>How often it is done.</summary>
    TimeSpan Every { get; }

    /// <summary>Does it.</summary>
    Task Run(CancellationToken ct);
}

namespace Fazhi.Samples;

/// <summary>A clock that a sample sets to the moment of each act.</summary>
/// <param name="start">The moment at which it stands first; by default the morning of 2 January 2024.</param>
internal sealed class SimulatedClock(DateTimeOffset? start = null) : TimeProvider
{
    private DateTimeOffset now = start ?? new(2024, 1, 2, 1, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves to a day's work, 09:00 Chinese time; a second later each time on the same day.</summary>
    public void Reach(DateOnly day)
    {
        var morning = new DateTimeOffset(day, new TimeOnly(1, 0), TimeSpan.Zero);
        now = morning > now ? morning : now.AddSeconds(1);
    }
}

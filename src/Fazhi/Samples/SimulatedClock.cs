namespace Fazhi.Samples;

/// <summary>A clock that a sample sets to the moment of each act.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private DateTimeOffset now = new(2024, 1, 2, 1, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves to a day's work, 09:00 Chinese time; a second later each time on the same day.</summary>
    public void Reach(DateOnly day)
    {
        var morning = new DateTimeOffset(day, new TimeOnly(1, 0), TimeSpan.Zero);
        now = morning > now ? morning : now.AddSeconds(1);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Jobs;

/// <summary>
/// One run of a job in one slot. The pair is unique, so of several servers only one runs the job; the row is the lease.
/// </summary>
[Unrecorded("when jobs ran; what they did to records are acts")]
public sealed class JobRun
{
    /// <summary>Name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Number of the slot since 1970.</summary>
    public required long Slot { get; init; }

    /// <summary>When it began, or was taken over last.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>When it ended well; null while it runs and after a failure.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>What was done, or why it failed.</summary>
    public string Result { get; set; } = "";

    internal static void Map(EntityTypeBuilder<JobRun> b)
    {
        b.ToTable("job_run");
        b.HasKey(r => new { r.Job, r.Slot });
    }
}

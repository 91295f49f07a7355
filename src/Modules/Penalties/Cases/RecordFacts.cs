namespace Fazhi.Penalties;

// What officers put on record beside the path: the spot, interviews, advice, approvals, talks, and how a case ends
// early.

/// <summary>现场笔录.</summary>
internal sealed class SiteRecord
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Place { get; init; }

    public required string Attending { get; init; }

    public required string Content { get; init; }

    /// <summary>What the party said to it; empty for nothing.</summary>
    public required string Opinion { get; init; }

    public required string Signing { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required string Officers { get; init; }
}

/// <summary>询问笔录: one person, asked by two officers.</summary>
internal sealed class Interview
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Place { get; init; }

    public required string Person { get; init; }

    /// <summary>Post, and relation to the case; never a number of a document.</summary>
    public required string Identity { get; init; }

    /// <summary>Questions and answers, one a line.</summary>
    public required string Lines { get; init; }

    public required string Signing { get; init; }

    /// <summary>Names of the officers.</summary>
    public required string By { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required string Officers { get; init; }

    /// <summary>True when one of these officers was asking somebody else at that time.</summary>
    public bool Overlaps(DateTimeOffset from, DateTimeOffset until, IEnumerable<string> officers) =>
        new Asking(From, Until, By).SharedWith(new(from, until, string.Join('、', officers))).Length > 0;
}

/// <summary>When officers asked somebody.</summary>
/// <param name="From">Beginning.</param>
/// <param name="Until">End.</param>
/// <param name="By">Names of the officers, separated by 、.</param>
internal sealed record Asking(DateTimeOffset From, DateTimeOffset Until, string By)
{
    /// <summary>Who asked two people at once, separated by 、; empty for nobody.</summary>
    public string SharedWith(Asking other) => other.From < Until && From < other.Until
        ? string.Join('、', By.Split('、').Intersect(other.By.Split('、'))) : "";
}

/// <summary>卫生监督意见书.</summary>
internal sealed class Advice
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    public required DateOnly InspectedOn { get; init; }

    public required string Problems { get; init; }

    public required string Articles { get; init; }

    /// <summary>What the party has to do, one item a line.</summary>
    public required string Text { get; init; }

    /// <summary>By which day; null for at once.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>职业禁忌人员调离通知: a worker must leave a post.</summary>
internal sealed class Removal
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    public required string Worker { get; init; }

    public required string Work { get; init; }

    /// <summary>Sealed: what is known of somebody's health.</summary>
    public required string Disease { get; init; }

    public required string Articles { get; init; }

    public required DateOnly DueOn { get; init; }
}

/// <summary>内部事项审批: something the head approved, or did not.</summary>
internal sealed class InternalApproval
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required string Subject { get; init; }

    public required string Reasons { get; init; }

    public required string OfficersOpinion { get; init; }

    public required string SectionOpinion { get; init; }

    public required string LegalOpinion { get; init; }

    public required bool IsApproved { get; init; }

    public required string Opinion { get; init; }

    public required string ApprovedBy { get; init; }

    public string Result => (IsApproved ? "同意。" : "不同意。") + Opinion;
}

/// <summary>合议: those who handle a case talk it over.</summary>
internal sealed class Panel
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required string Place { get; init; }

    public required string Host { get; init; }

    public required string Participants { get; init; }

    public required string Report { get; init; }

    public required string Minutes { get; init; }

    public required string Dissent { get; init; }

    public required string Opinion { get; init; }
}

/// <summary>延长办案期限.</summary>
internal sealed class CaseExtension
{
    public required DateOnly On { get; init; }

    public required DateOnly Former { get; init; }

    public required DateOnly Until { get; init; }

    public required string Reason { get; init; }

    /// <summary>Provision that allows it, as the agency named it.</summary>
    public required string Ground { get; init; }

    public required string ApprovedBy { get; init; }
}

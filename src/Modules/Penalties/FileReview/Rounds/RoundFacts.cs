using System.Text.Json.Serialization;

namespace Fazhi.Penalties.FileReview.Rounds;

// The dated facts of a round. Of the cases only number and cause are kept: the round outlives them, a party's name must not.

/// <summary>评查计划: what is reviewed, over which time, by whom.</summary>
internal sealed class RoundPlan
{
    public required DateOnly On { get; set; }

    public string Number { get; set; } = "";

    public required string Name { get; init; }

    /// <summary>First day of closing.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of closing, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Files to be reviewed, at most.</summary>
    public required int Size { get; init; }

    /// <summary>True when the offices take turns, so that each is reviewed before one is reviewed twice.</summary>
    public required bool ByOffice { get; init; }

    public required string By { get; init; }
}

/// <summary>评查人员.</summary>
internal sealed class RoundReviewer
{
    public required int Position { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }
}

/// <summary>抽样: how the files were chosen, so that anybody can draw them again.</summary>
internal sealed class SampleDraw
{
    public required DateOnly On { get; set; }

    public required string Seed { get; init; }

    /// <summary>Files among which was drawn, those picked by hand among them.</summary>
    public required int Candidates { get; init; }

    /// <summary>SHA-256 of their numbers in order, one a line, lower-case hexadecimal.</summary>
    public required string CandidatesDigest { get; init; }

    /// <summary>Why some were picked by hand; empty when none was.</summary>
    public required string PickReason { get; init; }
}

/// <summary>抽到的案卷 with the result of its review.</summary>
internal sealed class SampledFile
{
    public required int Position { get; init; }

    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required string Cause { get; init; }

    public required Guid OfficeId { get; init; }

    public required string Office { get; init; }

    /// <summary>The lead officer, who puts right what is found.</summary>
    public required Guid LeadId { get; init; }

    public required string Officers { get; init; }

    /// <summary>True when it was picked by hand.</summary>
    public required bool IsPicked { get; init; }

    public required Guid ReviewerId { get; init; }

    public required string Reviewer { get; init; }

    /// <summary>The day it was scored; null before.</summary>
    public DateOnly? ScoredOn { get; private set; }

    public decimal Score { get; private set; }

    public string Band { get; private set; } = "";

    public bool IsVetoed { get; private set; }

    public string Remark { get; private set; } = "";

    public bool IsScored => ScoredOn is not null;

    public void Judge(DateOnly on, (decimal Score, string Band, bool IsVetoed) result, string remark) =>
        (ScoredOn, Score, Band, IsVetoed, Remark) = (on, result.Score, result.Band, result.IsVetoed, remark);
}

/// <summary>评分表的一行, kept where something is wrong or the reviewer overruled what the record says.</summary>
internal sealed class ScoreLine
{
    public required int Position { get; init; }

    /// <summary>The file it belongs to.</summary>
    public required int File { get; init; }

    /// <summary>Id of the item.</summary>
    public required string Item { get; init; }

    public required bool IsVeto { get; init; }

    public required string Text { get; init; }

    public required ScoreVerdict Verdict { get; init; }

    /// <summary>What the record said by itself, in words; empty when it leaves the item to people.</summary>
    public required string Machine { get; init; }

    /// <summary>True when the reviewer judged otherwise than the record.</summary>
    public required bool IsOverruled { get; init; }

    public required decimal Deduction { get; init; }

    /// <summary>What is wrong, or why the record was overruled.</summary>
    public required string Reason { get; init; }

    /// <summary>Key of the statute register.</summary>
    public required string Rule { get; init; }

    /// <summary>Law and article as they stood on the day of the decision.</summary>
    public required string Citation { get; init; }

    public bool IsWrong => Verdict == ScoreVerdict.NotMet;
}

/// <summary>整改: what has to be put right in a file, by when, and what became of it.</summary>
internal sealed class ReviewIssue
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The file it belongs to.</summary>
    public required int File { get; init; }

    /// <summary>Ids of the items, joined by 、.</summary>
    public required string Items { get; init; }

    public required string Demand { get; init; }

    /// <summary>Who puts it right.</summary>
    public required Guid OfficerId { get; init; }

    public required string Officer { get; init; }

    /// <summary>Last day for it.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The day it was answered; null while that is open, or again after a recheck that was not passed.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public string Answer { get; private set; } = "";

    /// <summary>The day the recheck found it mended; null before.</summary>
    public DateOnly? MendedOn { get; private set; }

    public bool IsOpen => MendedOn is null;

    public bool AwaitsOfficer => IsOpen && AnsweredOn is null;

    public bool AwaitsRecheck => IsOpen && AnsweredOn is not null;

    public void Reply(DateOnly on, string answer) => (AnsweredOn, Answer) = (on, answer);

    public void Mend(DateOnly on) => MendedOn = on;

    public void SendBack(DateOnly dueOn) => (AnsweredOn, DueOn) = (null, dueOn);
}

/// <summary>复查.</summary>
internal sealed class Recheck
{
    public required int Position { get; init; }

    /// <summary>The issue it belongs to.</summary>
    public required int Issue { get; init; }

    public required DateOnly On { get; init; }

    public required string By { get; init; }

    public required bool IsMended { get; init; }

    public required string Opinion { get; init; }
}

/// <summary>评查报告.</summary>
internal sealed class RoundReport
{
    public required DateOnly On { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string By { get; init; }

    public required string Summary { get; init; }
}

/// <summary>What a reviewer says of an item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScoreVerdict>))]
public enum ScoreVerdict
{
    /// <summary>符合.</summary>
    Met,

    /// <summary>不符合.</summary>
    NotMet,

    /// <summary>不涉及.</summary>
    Absent,
}

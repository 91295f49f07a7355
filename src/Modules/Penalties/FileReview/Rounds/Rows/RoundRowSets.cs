using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>Reported rounds as rows: the rounds, the files they reviewed, the items they found wrong.</summary>
internal sealed class RoundRowSets : IRowSetProvider
{
    public string Name => "module penalties, file review";

    public IEnumerable<IRowSet> RowSets => [Rounds, Files, Issues];

    private static RowSet<RoundRow> Rounds { get; } = new(
        "reviews.rounds",
        "案卷评查",
        Standard<RoundRow>(r => r.Name),
        [Column.Number("files", "案卷数", (RoundRow r) => r.Files) with { Unit = "件" }])
    { Counted = RoundRow.Of, Address = Address };

    private static RowSet<ReviewedFileRow> Files { get; } = new(
        "reviews.files",
        "评查的案卷",
        Standard<ReviewedFileRow>(r => r.CaseNumber) with { Kind = r => r.Band },
        [
            Column.Text("case_number", "案号", (ReviewedFileRow r) => r.CaseNumber),
            Column.Text("reviewed_office", "办案机构", (ReviewedFileRow r) => r.ReviewedOffice),
            Column.Amount("score", "得分", (ReviewedFileRow r) => r.Score) with { Unit = "分" },
            Column.YesNo("passed", "合格以上", (ReviewedFileRow r) => r.Passed),
        ])
    { Counted = ReviewedFileRow.Of, Address = Address };

    private static RowSet<FoundItemRow> Issues { get; } = new(
        "reviews.issues",
        "评查发现的问题",
        Standard<FoundItemRow>(r => r.Item) with { Kind = r => r.Item },
        [
            Column.Text("citation", "依据", (FoundItemRow r) => r.Citation),
            Column.Amount("deduction", "扣分", (FoundItemRow r) => r.Deduction) with { Unit = "分" },
            Column.YesNo("veto", "否决项", (FoundItemRow r) => r.IsVeto),
        ])
    { Counted = FoundItemRow.Of, Address = Address };

    private static StandardColumns<T> Standard<T>(System.Linq.Expressions.Expression<Func<T, string?>> title)
        where T : RoundRowBase => new()
        {
            Record = r => r.Id,
            Change = r => r.Change,
            Office = r => r.Office,
            Title = title,
            KnownFrom = r => r.KnownFrom,
            Number = r => r.Number,
            OccurredOn = r => r.ReportedOn,
        };

    private static string Address(Guid record) => $"{RoundFile.List.Href}/{record}";
}

/// <summary>What every row of a reported round has.</summary>
internal abstract record RoundRowBase
{
    public required Guid Id { get; init; }

    public required int Change { get; init; }

    public required Guid Office { get; init; }

    public required DateTimeOffset KnownFrom { get; init; }

    public required DateOnly? ReportedOn { get; init; }

    public required string? Number { get; init; }

    protected static IQueryable<ReviewRound> Reported(DbContext db, RowView view) =>
        db.Set<ReviewRound>().AsNoTracking()
            .Where(r => r.Report != null && (view.KnownAt == null || r.Report.RecordedAt <= view.KnownAt));
}

/// <summary>A reported round.</summary>
internal sealed record RoundRow : RoundRowBase
{
    public required string? Name { get; init; }

    public required long? Files { get; init; }

    public static IQueryable<RoundRow> Of(DbContext db, RowView view) => Reported(db, view).Select(r => new RoundRow
    {
        Id = r.Id,
        Change = r.ChangeNumber,
        Office = r.OfficeId,
        KnownFrom = r.Report!.RecordedAt,
        ReportedOn = r.Report.On,
        Number = r.Plan!.Number,
        Name = r.Plan.Name,
        Files = r.Files.Count,
    });
}

/// <summary>A file that a reported round reviewed.</summary>
internal sealed record ReviewedFileRow : RoundRowBase
{
    public required string? CaseNumber { get; init; }

    public required string? ReviewedOffice { get; init; }

    public required string? Band { get; init; }

    public required decimal? Score { get; init; }

    public required bool Passed { get; init; }

    public static IQueryable<ReviewedFileRow> Of(DbContext db, RowView view) => Reported(db, view)
        .SelectMany(r => r.Files, (r, f) => new ReviewedFileRow
        {
            Id = r.Id,
            Change = r.ChangeNumber,
            Office = r.OfficeId,
            KnownFrom = r.Report!.RecordedAt,
            ReportedOn = r.Report.On,
            Number = r.Plan!.Number,
            CaseNumber = f.Number,
            ReviewedOffice = f.Office,
            Band = f.Band,
            Score = f.Score,
            Passed = f.Band != "不合格",
        });
}

/// <summary>An item that a reported round found wrong in a file.</summary>
internal sealed record FoundItemRow : RoundRowBase
{
    public required string? Item { get; init; }

    public required string? Citation { get; init; }

    public required decimal? Deduction { get; init; }

    public required bool IsVeto { get; init; }

    public static IQueryable<FoundItemRow> Of(DbContext db, RowView view) => Reported(db, view)
        .SelectMany(r => r.Lines.Where(l => l.Verdict == ScoreVerdict.NotMet), (r, l) => new FoundItemRow
        {
            Id = r.Id,
            Change = r.ChangeNumber,
            Office = r.OfficeId,
            KnownFrom = r.Report!.RecordedAt,
            ReportedOn = r.Report.On,
            Number = r.Plan!.Number,
            Item = l.Item + " " + l.Text,
            Citation = l.Citation,
            Deduction = l.Deduction,
            IsVeto = l.IsVeto,
        });
}

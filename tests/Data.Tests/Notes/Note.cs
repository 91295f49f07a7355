using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Notes;

/// <summary>A record with a column of every kind, for tests of the spine alone.</summary>
[RecordKind("test.note", "便笺", Keeping.Permanent, Attaches = [typeof(FileLink)])]
public sealed class Note : ScopedRecord, ISearchable
{
    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public decimal Amount { get; set; }

    public DateOnly Day { get; set; }

    public DateTimeOffset? Moment { get; set; }

    public bool IsOpen { get; set; }

    [JsonColumn]
    public string Data { get; set; } = "{}";

    public List<Remark> Remarks { get; } = [];

    public IEnumerable<SearchText> SearchTexts() => [new("标题", Title), new("正文", Body)];

    /// <summary>A note at an office, without an act.</summary>
    internal static Note At(Office office, string title, string body = "") => new()
    {
        AgencyId = Office.Agency,
        OfficeId = office.Id,
        OfficePosition = office.Range.Low,
        Title = title,
        Body = body,
    };
}

public sealed class Remark
{
    public Guid NoteId { get; set; }

    public int Ordinal { get; set; }

    public string Text { get; set; } = "";
}

public sealed record NoteText(string Title, string Body);

internal sealed class NotePart : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        var note = model.Entity<Note>();
        note.ToTable("notes");
        note.HasMany(n => n.Remarks).WithOne().HasForeignKey(r => r.NoteId);
        note.Navigation(n => n.Remarks).AutoInclude();
        model.Entity<Remark>().ToTable("remarks").HasKey(r => new { r.NoteId, r.Ordinal });
        if (dialect == StorageDialect.Postgres)
            note.Property(n => n.Data).HasColumnType("jsonb");
    }
}

internal sealed class WriteNote : Act<Note, NoteText>
{
    public override string Name => "test.write";

    public override string Label => "写便笺";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Officer];

    protected override Note New() => new();

    protected override void Apply(Facts<Note, NoteText> f) =>
        (f.Matter.Title, f.Matter.Body) = (f.Input.Title, f.Input.Body);
}

internal sealed class RewriteNote : Act<Note, NoteText>
{
    public override string Name => "test.rewrite";

    public override string Label => "改便笺";

    public override IReadOnlyList<Role> Roles => [Role.Officer];

    protected override void Apply(Facts<Note, NoteText> f) =>
        (f.Matter.Title, f.Matter.Body) = (f.Input.Title, f.Input.Body);
}

internal sealed record Office(Guid Id, OfficeRange Range)
{
    public static readonly Guid Agency = new("00000000-0000-7000-8000-00000000000a");
    public static readonly Office First = new(Key(1), new OfficeRange(100, 200));
    public static readonly Office Second = new(Key(2), new OfficeRange(200, 300));

    private static Guid Key(byte n) => new(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, n);
}

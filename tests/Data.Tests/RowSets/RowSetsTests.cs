using Fazhi.Data.RowSets;

namespace Fazhi.Data.Tests.RowSets;

public sealed class RowSetsTests
{
    [Fact(DisplayName = "同一行集有两个来源时拒绝，并说出两个来源")]
    public void Two_providers_of_one_key_are_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Data.RowSets.RowSets(
            [new Provider("模块甲", Talks()), new Provider("台账乙", Talks())]));
        Assert.Contains("模块甲", error.Message);
        Assert.Contains("台账乙", error.Message);
    }

    [Fact(DisplayName = "标准列在前，自有列在后")]
    public void Standard_columns_come_first()
    {
        var set = new Data.RowSets.RowSets([new Provider("甲", Talks())])["test.talks"];
        Assert.Equal(
            ["record", "change", "office", "title", "known_from", "occurred_on", "people"],
            set.Columns.Select(c => c.Key));
        Assert.True(set.IsEvent);
    }

    [Fact(DisplayName = "列重复时拒绝")]
    public void A_doubled_column_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            () => Talks(Column.Number("people", "人数", (Talk t) => t.People)));
        Assert.Contains("people", error.Message);
    }

    [Fact(DisplayName = "自有列可以替换同键的标准列")]
    public void An_own_column_stands_in_place_of_a_standard_one()
    {
        var set = Talks(Column.Text("title", "题目", (Talk t) => t.Title));
        Assert.Equal("题目", set.Find("title")!.Label);
        Assert.Single(set.Columns, c => c.Key == "title");
    }

    [Fact(DisplayName = "访问者得到行的类型")]
    public void The_visitor_sees_the_type_of_the_row() =>
        Assert.Equal(typeof(Talk), ((IRowSet)Talks()).Accept(new TypeOfRow()));

    private static RowSet<Talk> Talks(params Column<Talk>[] more) => new(
        "test.talks",
        "宣讲",
        new StandardColumns<Talk>
        {
            Record = t => t.Id,
            Change = t => 1,
            Office = t => t.Id,
            Title = t => t.Title,
            KnownFrom = t => t.Recorded,
            OccurredOn = t => t.On,
        },
        [Column.Number("people", "人次", (Talk t) => t.People), .. more])
    {
        Counted = (db, view) => db.Set<Talk>(),
        Address = id => $"/talks/{id}",
    };

    private sealed class TypeOfRow : IRowSetVisitor<Type>
    {
        public Type Visit<TRow>(RowSet<TRow> rows)
            where TRow : class => typeof(TRow);
    }

    private sealed record Provider(string Name, params IRowSet[] Sets) : IRowSetProvider
    {
        public IEnumerable<IRowSet> RowSets => Sets;
    }

    private sealed class Talk
    {
        public Guid Id { get; init; }

        public string Title { get; init; } = "";

        public long People { get; init; }

        public DateOnly On { get; init; }

        public DateTimeOffset Recorded { get; init; }
    }
}

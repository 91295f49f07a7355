using Fazhi.Data.RowSets;

namespace Fazhi.Bench.Exchange;

/// <summary>Columns of the made-up tables: a name, a day, a number and an amount, again and again.</summary>
internal static class BenchColumns
{
    private static readonly ColumnType[] Types =
        [ColumnType.Text, ColumnType.Date, ColumnType.Number, ColumnType.Amount];

    private static readonly string[] Words =
        ["示例诊所", "示例药店", "卫生监督", "公共场所", "疫苗接种", "执法培训", "讲座", "现场检查", "宣传", "学校"];

    public static readonly DateOnly FirstDay = new(2021, 1, 1);

    public static ColumnType Type(int column) => Types[column % Types.Length];

    public static string Label(int column) => column == 0 ? "名称" : $"字段{column}";

    public static string Text(int row, int column) =>
        $"{Words[(row + column) % Words.Length]}{Words[((row / 7) + column) % Words.Length]}{row % 7_000}";

    public static DateOnly Day(int row, int column) => FirstDay.AddDays(((row * 31) + column) % 1_826);

    public static long Whole(int row, int column) => ((row * 17L) + column) % 500;

    public static decimal Amount(int row, int column) => (((row * 7_919L) + column) % 10_000_000) / 100m;
}

using System.Globalization;

namespace Fazhi.Ui;

/// <summary>Vertical scale of a chart with round steps.</summary>
internal sealed class Scale
{
    private const decimal Top = 16, Bottom = 218;
    private static readonly decimal[] Round = [1m, 1.2m, 1.6m, 2m, 3.2m, 4m, 6m, 8m, 10m];
    private readonly decimal max;

    public Scale(IEnumerable<decimal> values)
    {
        var highest = Math.Max(1, values.DefaultIfEmpty().Max());
        var step = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)highest)));
        max = Round.First(n => n * step >= highest) * step;
    }

    public IEnumerable<decimal> Steps => Enumerable.Range(0, 5).Select(i => max * i / 4);

    public decimal Y(decimal value) => Bottom - value / max * (Bottom - Top);

    public static string N(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Shown(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}

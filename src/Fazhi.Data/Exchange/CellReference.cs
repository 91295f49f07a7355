using System.Globalization;

namespace Fazhi.Data.Exchange;

/// <summary>Positions as a spreadsheet writes them: C5 is column 2, row 5.</summary>
public static class CellReference
{
    /// <summary>Letters of a column; the first column is 0.</summary>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[7];
        var at = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[at..]);
    }

    /// <summary>Name of a cell; the first column is 0, the first row is 1.</summary>
    public static string Name(int column, int row) =>
        Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Column of a reference such as C5; -1 when it does not begin with letters.</summary>
    public static int Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter) || column > 20_000)
                break;
            column = (column * 26) + (letter & 0x1F);
        }

        return column - 1;
    }
}

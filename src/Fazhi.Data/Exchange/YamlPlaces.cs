using YamlDotNet.Core;

namespace Fazhi.Data.Exchange;

/// <summary>Finds places in a YAML text that its scanner does not name.</summary>
public static class YamlPlaces
{
    /// <summary>The last line that could be read, from 1: on some unclosed brackets the scanner throws without a position.</summary>
    public static int LastReadable(string text)
    {
        var line = 1;
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
                line = (int)parser.Current!.End.Line;
        }
        catch (InvalidOperationException)
        {
            return line;
        }

        return line;
    }
}

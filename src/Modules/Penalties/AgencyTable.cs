using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Fazhi.Penalties;

/// <summary>A table in a text file that ships with the program; an agency may lay one of the same name over it.</summary>
internal static class AgencyTable
{
    /// <summary>The agency's table, or that of the program.</summary>
    /// <param name="dataFolder">The data directory.</param>
    /// <param name="file">Folder and name, such as <c>volumes/penalties.yaml</c>.</param>
    /// <param name="faults">What is unsound in it.</param>
    /// <exception cref="InvalidDataException">The file is missing or unsound; the message names the place.</exception>
    public static T Load<T>(string dataFolder, string file, Func<T, IEnumerable<string>> faults)
        where T : class
    {
        var own = Path.Combine(dataFolder, file);
        var path = File.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, file);
        return Read(File.ReadAllText(path), path, faults);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The text is unsound; the message names the place.</exception>
    public static T Read<T>(string text, string path, Func<T, IEnumerable<string>> faults)
        where T : class
    {
        try
        {
            var table = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<T>(text) ?? throw new InvalidDataException($"{path} 是空的。");
            return faults(table).FirstOrDefault() is { } fault
                ? throw new InvalidDataException($"{path}：{fault}")
                : table;
        }
        catch (YamlException wrong)
        {
            throw new InvalidDataException(
                $"{path} 第{wrong.Start.Line}行：{wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }
}

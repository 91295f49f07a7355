using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using Fazhi.Samples;

namespace Fazhi.Scenarios;

/// <summary>Reads scenario files; every mistake is told with file and line, and nothing with a mistake is played.</summary>
internal sealed class ScenarioReader(ActCatalogue acts, IEnumerable<IProcedure> procedures, Recipe agency)
{
    private readonly Dictionary<string, IAct> known = acts.All.ToDictionary(a => a.Name, StringComparer.Ordinal);
    private readonly ExpectationReader expectations = new([.. procedures]);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, as people named it.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <returns>The scenario; null when something is wrong.</returns>
    public Scenario? Read(string path, ICollection<ScenarioError> errors)
    {
        var reading = new Reading(known, expectations, agency);
        var scenario = reading.Scenario(path);
        foreach (var error in reading.Errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line))
            errors.Add(error);
        return reading.Errors.Count == 0 ? scenario : null;
    }

    /// <summary>One file with those it begins with, and what has been named so far.</summary>
    private sealed class Reading(Dictionary<string, IAct> known, ExpectationReader expectations, Recipe agency)
    {
        private readonly HashSet<string> opened = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        private readonly List<RecipePerson> people = [];
        private readonly ScenarioNames names = new(agency);
        private readonly List<ScenarioAct> done = [];

        public List<ScenarioError> Errors { get; } = [];

        public Scenario? Scenario(string path)
        {
            if (Open(path) is not { } map)
                return null;
            var scenario = new Scenario
            {
                File = Path.GetFileName(path),
                Title = map.Required("title"),
                Group = map.Required("group"),
                Teaches = map.Words("teaches"),
                Story = map.Required("story"),
            };
            Body(map, path, isBefore: false);
            if (done.All(a => a.IsBefore))
                map.Wrong("acts", "情景里没有要办的事（acts）");
            return scenario with { Parameters = parameters, People = people, Acts = done };
        }

        private ScenarioMap? Open(string path)
        {
            if (!opened.Add(Path.GetFullPath(path)))
            {
                Errors.Add(new(path, 1, "begin 绕回到了自己"));
                return null;
            }

            try
            {
                return ScenarioText.Parse(path, File.ReadAllText(path), Errors) is { } root ? new(root, path, Errors, "情景") : null;
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                Errors.Add(new(path, 1, File.Exists(path) ? "文件读不出来" : "没有这个文件"));
                return null;
            }
        }

        private void Body(ScenarioMap map, string path, bool isBefore)
        {
            foreach (var name in map.Words("begin"))
                if (ScenarioFiles.Beginning(path, name) is not { } file)
                    map.Wrong("begin", $"没有 begin 所指的文件“{name}”");
                else if (Open(file) is { } beginning)
                    Body(beginning, file, isBefore: true);
            Parameters(map);
            foreach (var person in map.Items("people", "people 的一项"))
                Person(person);
            var reader = new ScenarioActReader(known, expectations, names, done);
            foreach (var item in map.Items("acts", "acts 的一项"))
                if (reader.Read(item, isBefore) is { } act)
                    done.Add(act);
            map.RefuseUnknown();
        }

        private void Parameters(ScenarioMap map)
        {
            foreach (var (at, key, value) in map.Pairs("parameters"))
            {
                parameters[key] = value ?? "";
                if (LocalParameters.Default.Find(key) is not { } parameter)
                    map.Wrong(at, $"没有名为“{key}”的本地参数；fazhi setup --parameters 列出全部");
                else if (value is { Length: > 0 } && parameter.Read(value) is { IsRead: false } wrong)
                    map.Wrong(at, $"参数“{key}”：{wrong.Message}");
                else if (value is null or "" && parameter.Default is not null)
                    map.Wrong(at, $"参数“{key}”有默认值（{parameter.Default}），去不掉");
            }
        }

        private void Person(ScenarioMap map)
        {
            var person = new RecipePerson
            {
                Name = map.Required("name"),
                Office = map.Required("office"),
                Role = map.Required("role"),
                Qualified = map.Flag("qualified"),
                CertifiedUntil = map.Day("certified_until") is { } last ? Dates.Text(last) : null,
            };
            person.Certified = map.Flag("certified") || person.CertifiedUntil is not null;
            if (!names.Offices.Contains(person.Office))
                map.Wrong("office", $"没有名为“{person.Office}”的机构，可用的有：{string.Join("、", names.Offices)}");
            if (!Enum.TryParse<Role>(person.Role, out _))
                map.Wrong("role", $"没有岗位“{person.Role}”，可用的有：{string.Join("、", Enum.GetNames<Role>())}");
            if (!names.Add(person.Name))
                map.Wrong("name", $"“{person.Name}”已经有了");
            people.Add(person);
            map.RefuseUnknown();
        }
    }
}

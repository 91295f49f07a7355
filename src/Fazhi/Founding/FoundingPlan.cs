using Fazhi.Data.Scopes;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Reading;
using Fazhi.Registry;

namespace Fazhi.Founding;

/// <summary>A file of the set-up as read: what is to be recorded, or everything that is wrong with it.</summary>
internal sealed class FoundingPlan
{
    private readonly List<string> problems = [];

    private FoundingPlan(FoundingFile file, DateOnly today)
    {
        On = Day(file.On, today);
        Agency = AgencyOf(file.Agency);
        Administrators =
        [
            (Role.SystemAdministrator, file.Administrators.System),
            (Role.SecurityAdministrator, file.Administrators.Security),
            (Role.AuditAdministrator, file.Administrators.Audit),
        ];
        foreach (var (role, person) in Administrators)
            Complete(role.Label(), person);
        Different("工号", p => p.StaffNumber);
        Different("登录名", p => p.Account);
        Parameters = [.. file.Parameters.Select(ParameterOf)];
    }

    /// <summary>Every mistake, with what to do.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Day from which the installation is used.</summary>
    public DateOnly On { get; }

    public AgencyDraft Agency { get; }

    public IReadOnlyList<(Role Role, FoundingPerson Person)> Administrators { get; }

    public IReadOnlyList<ParameterDraft> Parameters { get; }

    public static FoundingPlan Read(FoundingFile file, DateOnly today) => new(file, today);

    private DateOnly Day(string text, DateOnly today)
    {
        if (text.Length == 0)
            return today;
        var day = DateReading.Read(text, today.Year, today);
        if (!day.IsRead)
            problems.Add($"on：{day.Message}");
        return day.IsRead ? day.Value : today;
    }

    private AgencyDraft AgencyOf(FoundingAgency agency)
    {
        Present("agency.name", agency.Name, "执法主体全称");
        Present("agency.short_name", agency.ShortName, "简称");
        Present("agency.code", agency.Code, "文号中的机关代字");
        return new AgencyDraft
        {
            Name = agency.Name.Trim(),
            ShortName = agency.ShortName.Trim(),
            Code = agency.Code.Trim(),
            Letterhead = agency.Letterhead.Trim(),
            DivisionCode = Take("agency.division_code", DivisionCode.Read(agency.DivisionCode))?.County ?? "",
            CreditCode = agency.CreditCode.Trim().Length == 0
                ? ""
                : Take("agency.credit_code", CreditCode.Read(agency.CreditCode))?.ToString() ?? "",
        };
    }

    private void Complete(string role, FoundingPerson person)
    {
        Present($"administrators（{role}）", person.Name, "姓名 name");
        Present($"administrators（{role}）", person.StaffNumber, "工号 staff_number");
        Present($"administrators（{role}）", person.Account, "登录名 account");
    }

    private void Different(string what, Func<FoundingPerson, string> value)
    {
        var typed = Administrators.Select(a => value(a.Person)).Where(v => v.Length > 0).ToList();
        if (typed.Distinct(StringComparer.OrdinalIgnoreCase).Count() < typed.Count)
            problems.Add($"administrators：系统、安全、审计三类管理员须由不同的人担任，{what}不能相同。");
    }

    private ParameterDraft ParameterOf(FoundingParameter typed)
    {
        Present($"parameters（{typed.Key}）", typed.Source, "设定依据 source（文件名称和文号）");
        var value = LocalParameters.Default.Find(typed.Key) is { } known
            ? Take($"parameters（{typed.Key}）", known.Read(typed.Value))
            : Unknown(typed.Key);
        return new ParameterDraft { Key = typed.Key, Value = value ?? "", Source = typed.Source.Trim() };
    }

    private string? Unknown(string key)
    {
        problems.Add($"parameters：没有名为“{key}”的本地参数；fazhi setup --parameters 列出全部。");
        return null;
    }

    private void Present(string where, string value, string what)
    {
        if (value.Trim().Length == 0)
            problems.Add($"{where}：没有填写{what}。");
    }

    private T? Take<T>(string where, Parsed<T> parsed) where T : class
    {
        if (!parsed.IsRead)
            problems.Add($"{where}：{parsed.Message}");
        return parsed.IsRead ? parsed.Value : null;
    }
}

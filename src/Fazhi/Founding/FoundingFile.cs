using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Fazhi.Founding;

/// <summary>What is written down to set up an installation. Read from a YAML file; everything is text as typed.</summary>
internal sealed class FoundingFile
{
    /// <summary>An example with every field explained; <c>setup --example</c> prints it.</summary>
    public const string Example = """
        # 初始设置。改成本单位的内容后运行：fazhi setup setup.yaml --data data
        on: 2026-01-04                  # 启用日期；不填为今天
        agency:
          name: 青岚县卫生健康局          # 执法主体全称
          short_name: 青岚县卫健局        # 正文中的简称
          code: 青                       # 文号中的地区简称，“卫”字自动加上
          division_code: "990121"       # 六位行政区划代码，加引号
          letterhead: 青岚县卫生健康局    # 文书抬头；不填同全称
          credit_code: ""               # 统一社会信用代码；可以以后补
        administrators:                 # 三类管理员须是三个人，不办理业务
          system:   { name: 方系安, staff_number: A001, account: fangxian }      # 系统管理员：机构、人员、参数
          security: { name: 秦安固, staff_number: A002, account: qinangu }       # 安全管理员：岗位、账号
          audit:    { name: 温审之, staff_number: A003, account: wenshenzhi }    # 审计管理员：变更和登录记录
        parameters:                     # 本地参数：法律留给地方确定的数；可以以后在网页上设定
          - { key: penalties.hearing.amount.organisation, value: "50000", source: 省行政处罚听证程序规定 }
          - { key: penalties.hearing.amount.citizen, value: "5000", source: 省行政处罚听证程序规定 }
        """;

    public string On { get; set; } = "";

    public FoundingAgency Agency { get; set; } = new();

    public FoundingAdministrators Administrators { get; set; } = new();

    public List<FoundingParameter> Parameters { get; set; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="YamlException">It is not such a file; the message names line and column.</exception>
    public static FoundingFile Load(string text) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<FoundingFile?>(text) ?? new FoundingFile();
}

/// <summary>The agency in whose name acts are done.</summary>
internal sealed class FoundingAgency
{
    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Code { get; set; } = "";

    public string DivisionCode { get; set; } = "";

    public string Letterhead { get; set; } = "";

    public string CreditCode { get; set; } = "";
}

/// <summary>The three administrators, three different people.</summary>
internal sealed class FoundingAdministrators
{
    public FoundingPerson System { get; set; } = new();

    public FoundingPerson Security { get; set; } = new();

    public FoundingPerson Audit { get; set; } = new();
}

/// <summary>A person with the name to sign in with.</summary>
internal sealed class FoundingPerson
{
    public string Name { get; set; } = "";

    public string StaffNumber { get; set; } = "";

    public string Account { get; set; } = "";
}

/// <summary>A local parameter with the document that fixes it.</summary>
internal sealed class FoundingParameter
{
    public string Key { get; set; } = "";

    public string Value { get; set; } = "";

    public string Source { get; set; } = "";
}

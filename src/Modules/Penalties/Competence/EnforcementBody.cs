namespace Fazhi.Penalties.Competence;

/// <summary>The three kinds of agency that 卫生健康行政处罚程序规定 art. 2 binds, as the table and the parameters name them.</summary>
internal sealed record EnforcementBody(string Name, string Full, string Parameter)
{
    public static readonly EnforcementBody Health = new("卫生健康", "卫生健康主管部门", "penalties.subject.health");
    public static readonly EnforcementBody TraditionalMedicine = new("中医药", "中医药主管部门", "penalties.subject.tcm");
    public static readonly EnforcementBody DiseaseControl = new("疾病预防控制", "疾病预防控制部门", "penalties.subject.cdc");

    public static IReadOnlyList<EnforcementBody> All { get; } = [Health, TraditionalMedicine, DiseaseControl];

    public static EnforcementBody? Find(string name) => All.FirstOrDefault(b => b.Name == name);

    /// <summary>True when the agency of this installation exercises it, false when another does, null when nobody has said.</summary>
    public bool? IsOwn(IReadOnlyDictionary<string, string> parameters) =>
        parameters.TryGetValue(Parameter, out var whose) ? whose == "本机关" : null;

    /// <summary>The name under which the agency acts as this body; empty for its own.</summary>
    public string NameOf(IReadOnlyDictionary<string, string> parameters) =>
        parameters.GetValueOrDefault(Parameter + ".name") ?? "";
}

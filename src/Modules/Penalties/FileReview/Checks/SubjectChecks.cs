using Fazhi.Penalties.Competence;

namespace Fazhi.Penalties.FileReview;

/// <summary>Whether the agency was the lawful subject.</summary>
internal static class SubjectChecks
{
    public static Answer IsLawful(CaseMaterial m)
    {
        if (m.Subjects.Count == 0)
            return Answer.Person("没有从目录选定违法行为，由人对照罚则判断执法主体");
        var wrong = SubjectCheck.Of(m.Subjects, m.Matter.Clue?.ConductEndedOn).ToArray();
        return wrong.FirstOrDefault(u => u.Blocks) is { } refused ? Answer.NotMet(refused.Message, new Cure("查看立案", $"{m.Address}#facts"))
            : wrong.Length > 0 ? Answer.Person(wrong[0].Message)
            : Answer.Met($"以{SubjectCheck.BodyOf(m.Subjects).Full}的职权办理");
    }
}

using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.RowSets;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Registry;

/// <summary>名录: agencies, offices, people and supervised subjects.</summary>
public sealed class RegistryModule : IModule
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<IModelPart, RegistryModel>()
        .AddSingleton<IRegisterReader, RegisterReader>()
        .AddSingleton<StaffDirectory>()
        .AddSingleton<IRowSetProvider, OfficerRowSets>()
        .AddSingleton<StaffList>()
        .AddSingleton<SubjectList>()
        .AddSingleton<SubjectRecord>()
        .AddSingleton(new RecordPage(SubjectRecord.Kind, "/subjects"))
        .AddSingleton<IAct, FoundAgency>()
        .AddSingleton<IAct, DissolveAgency>()
        .AddSingleton<IAct, OpenOffice>()
        .AddSingleton<IAct, CloseOffice>()
        .AddSingleton<IAct, RegisterPerson>()
        .AddSingleton<IAct, AssignPost>()
        .AddSingleton<IAct, EndPost>()
        .AddSingleton<IAct, IssueCertificate>()
        .AddSingleton<IAct, RevokeCertificate>()
        .AddSingleton<IAct, SetParameter>()
        .AddSingleton<IAct, RegisterSubject>()
        .AddSingleton<IAct, CorrectSubject>()
        .AddSingleton<IAct, CloseSubject>()
        .AddSingleton<IAct, MergeSubject>();
}

namespace FoxGen.Export.OpenApi;

/// <summary>Finds the families of models.</summary>
internal static class ServiceFamilies
{
    /// <summary>The family of a model of the service.</summary>
    public static EndpointFamily FamilyOf(this ResolvedService service, ResolvedModel model) => service.Families.First(family => family.Name == model.Family);
}

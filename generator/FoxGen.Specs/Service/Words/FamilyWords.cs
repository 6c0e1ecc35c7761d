using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The words of a family: a submit endpoint, shared by many models. The runtime holds them in the definition of each model.</summary>
public static class FamilyWords
{
    /// <summary>The C# property of the client. The reader of families checks all of them together, so the facts do not hold it.</summary>
    public static ServiceWord<string> Name { get; } =
        new("name", "the C# property of the client, instead of the derived name", ServiceScalars.Name((_, _, _) => null));

    /// <summary>The path of the endpoint.</summary>
    public static ServiceWord<string> Path { get; } =
        new("path", "the path below the base URL", ServiceScalars.Path) { IsRequired = true, Runtime = "SubmitPath", Noun = "the path of a family" };

    /// <summary>What the field <c>object</c> of replies holds.</summary>
    public static ServiceWord<string> Object { get; } = new ReplyConstant("object", "the value of `object` in the response");

    /// <summary>What the field <c>type</c> of replies holds.</summary>
    public static ServiceWord<string> Type { get; } = new ReplyConstant("type", "the value of `type` in the response");

    /// <summary>What its models make.</summary>
    public static ServiceWord<LocalizedText> Description { get; } = new("description", "the purpose of these models", ServiceScalars.Localized) { Noun = "the description" };

    /// <summary>All.</summary>
    public static ServiceGroup Group { get; } = new(Name, Path, Object, Type, Description);
}

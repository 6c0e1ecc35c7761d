using System.Globalization;
using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>Writes what the runtime has to know of a service.</summary>
internal static class ServiceEmitter
{
    /// <summary>The C# name of the class that holds the definition: the client's, with another ending.</summary>
    public static string TypeName(ResolvedService service)
    {
        const string Ending = "Client";
        var name = service.ClientName;
        return (name.Length > Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name) + "Service";
    }

    /// <summary>Writes the file of one service.</summary>
    public static EmittedSource Emit(EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, TypeName(context.Service), writer =>
        {
            var service = context.Service;
            writer.Lines(XmlDoc.Summary($"The service {service.Name}, as its spec file describes it."))
                .Lines(XmlDoc.Element("remarks", [$"Defined in {context.Options.Name(service.Source)}."]))
                .Line(GeneratedFile.Attribute)
                .Open($"public static class {TypeName(service)}")
                .Lines(XmlDoc.Summary("What the runtime has to know of the service."))
                .Open("public static global::FoxGen.FoxServiceDefinition Definition { get; } = new()")
                .Line($"Name = {CSharp.Literal(service.Name)},")
                .Line($"BaseUrl = new global::System.Uri({CSharp.Literal(service.BaseUrl)}),")
                .Line($"KeyVariable = {CSharp.Literal(service.KeyVariable)},")
                .Line($"ModelField = {CSharp.Literal(service.ModelField)},");
            if (service.Idempotency is { } promise)
            {
                writer.Line($"Idempotency = new({CSharp.Literal(promise.Header)}, global::FoxGen.FoxIdempotencyContract.{promise.Contract}),");
            }

            if (service.Uploads is { } uploads)
            {
                WriteUploads(writer, uploads);
            }

            writer.Open("Tasks = new()");
            WriteTasks(writer, service.Tasks);
            writer.Close(",").Close(";").Close();
        });

    /// <summary>Timing as a C# expression.</summary>
    public static string Timing(ModelTiming timing)
    {
        var typical = timing.TypicalSeconds is { } seconds ? ", " + Seconds(seconds) : "";
        return $"new({Seconds(timing.FirstPollSeconds)}, {Seconds(timing.PollIntervalSeconds)}, {Seconds(timing.TimeoutSeconds)}{typical})";
    }

    private static void WriteUploads(SourceWriter writer, ServiceUploads uploads)
    {
        writer.Open("Uploads = new()");
        WriteText(writer, "StreamPath", uploads.Stream.Path);
        WriteText(writer, "FileField", uploads.Stream.Field);
        WriteText(writer, "Base64Path", uploads.Base64?.Path);
        WriteText(writer, "Base64Field", uploads.Base64?.Field);
        WriteText(writer, "UrlPath", uploads.Url?.Path);
        WriteText(writer, "UrlField", uploads.Url?.Field);
        WriteText(writer, "NameField", uploads.NameField);
        WriteText(writer, "CleanupField", uploads.CleanupField);
        WriteText(writer, "ReplyUrlField", uploads.Reply.Url);
        WriteText(writer, "ReplyIdField", uploads.Reply.Id);
        WriteText(writer, "ReplyNameField", uploads.Reply.Name);
        WriteText(writer, "ReplyBytesField", uploads.Reply.Bytes);
        WriteText(writer, "ReplyCreatedField", uploads.Reply.Created);
        if (uploads.MaxBytes is { } most)
        {
            writer.Line($"MaxBytes = {CSharp.Integer(most)},");
        }

        if (uploads.LifetimeSeconds is { } lifetime)
        {
            writer.Line($"Lifetime = {Seconds(lifetime)},");
        }

        writer.Close(",");
    }

    private static void WriteText(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Line($"{name} = {CSharp.Literal(value)},");
        }
    }

    private static void WriteTasks(SourceWriter writer, TaskProtocol tasks)
    {
        var query = string.Join("&", tasks.Query.Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}"));
        Text("Path", query.Length > 0 ? $"{tasks.Path}?{query}" : tasks.Path);
        Text("IdField", tasks.IdField);
        Text("StatusField", tasks.StatusField);
        Text("ResultsField", tasks.ResultsField);
        Text("ProgressField", tasks.ProgressField);
        Text("ModelField", tasks.ModelField);
        Text("CreatedField", tasks.CreatedField);
        Text("EstimatedSecondsField", tasks.EstimatedSecondsField);
        Text("CanCancelField", tasks.CanCancelField);
        Text("UsageField", tasks.UsageField);
        Text("ErrorMessageField", tasks.Error.Message);
        Text("ErrorTypeField", tasks.Error.Type);
        Text("ErrorCodeField", tasks.Error.Code);
        writer.Open("Statuses = new global::System.Collections.Generic.Dictionary<string, global::FoxGen.FoxTaskStatus>");
        foreach (var status in tasks.Statuses)
        {
            writer.Line($"[{CSharp.Literal(status.Word)}] = global::FoxGen.FoxTaskStatus.{status.Meaning},");
        }

        writer.Close(",");

        void Text(string name, string? value) => WriteText(writer, name, value);
    }

    private static string Seconds(double seconds) =>
        $"global::System.TimeSpan.FromSeconds({seconds.ToString("R", CultureInfo.InvariantCulture)}d)";
}

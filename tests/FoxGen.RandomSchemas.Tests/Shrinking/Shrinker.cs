using FsCheck;
using FsCheck.Fluent;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>Looks for the smallest case in which a reader still disagrees.</summary>
internal static class Shrinker
{
    private const int MostSteps = 400;

    /// <summary>The smallest one found.</summary>
    public static Disagreement Shrink(Disagreement first)
    {
        var smallest = first;
        var steps = 0;
        var cases = Arb.From(Gen.Constant(first.Case), Smaller);
        Check.One(
            Config.Quick.WithMaxTest(1).WithRunner(new Silent()),
            Prop.ForAll(cases, one =>
            {
                if (++steps > MostSteps || Judge.Check([one], only: first.Reader).FirstOrDefault(other => other.Reader == first.Reader) is not { } found)
                {
                    return true;
                }

                smallest = found;
                return false;
            }));
        return smallest;
    }

    private static IEnumerable<Case> Smaller(Case one) => Files(one).Concat(
        from i in Enumerable.Range(0, one.Bodies.Count)
        from json in SmallerJson.Of(one.Bodies[i].Json)
        select one with { Bodies = [.. one.Bodies.Select((body, at) => at == i ? body with { Json = (JsonObject)json } : body)] });

    private static IEnumerable<Case> Files(Case one)
    {
        foreach (var name in one.File.Below("properties").Keys)
        {
            // What else names the field goes with it.
            var file = one.File.With("properties", one.File.Below("properties").Without(name));
            file = file.Texts("required") is { Count: > 0 } required ? file.With("required", Sequence.Of(required.Where(other => other != name))) : file;
            yield return one with { File = file, Bodies = [.. one.Bodies.Select(body => body with { Json = Without(body.Json, name) })] };
        }

        foreach (var file in SmallerNodes.Of(one.File).Cast<Map>())
        {
            yield return one with { File = file };
        }
    }

    private static JsonObject Without(JsonObject json, string name)
    {
        var other = (JsonObject)json.DeepClone();
        other.Remove(name);
        return other;
    }

    // The test says what was found.
    private sealed class Silent : IRunner
    {
        public void OnArguments(int number, Microsoft.FSharp.Collections.FSharpList<object> arguments, Microsoft.FSharp.Core.FSharpFunc<int, Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string>> every)
        {
        }

        public void OnFinished(string name, FsCheck.TestResult result)
        {
        }

        public void OnShrink(Microsoft.FSharp.Collections.FSharpList<object> arguments, Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string> every)
        {
        }

        public void OnStartFixture(Type type)
        {
        }
    }
}

Imports System
Imports Acme.Video

Module Program
    Sub Main()
        Dim request As New Sketch1Request With {.Prompt = "A prompt that is too long", .Seconds = 3}
        For Each problem In request.Validate()
            Console.WriteLine("VB " & problem.ToString())
        Next
    End Sub
End Module
